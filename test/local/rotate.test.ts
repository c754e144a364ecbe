import { describe, expect, test } from 'vitest';
import { type RotateReach, rotateCommand } from '../../local/rotate/command.ts';

/** A practice with two keys of each, whose names take so many sweeps. */
function practice(sweeps: number) {
  let left = sweeps;
  let swept = 0;
  const reach: RotateReach = {
    keys: { index: ['index-2', 'index-1'], signing: ['signing-2', 'signing-1'] },
    madeOn: async (id) => (id.endsWith('2') ? '2026-03-05' : '2025-01-02'),
    namesRenewed: async () => left === 0,
    sweep: async () => {
      left -= 1;
      swept += 1;
    },
  };
  return { reach: async () => reach, swept: () => swept };
}

const run = async (args: readonly string[], reach: () => Promise<RotateReach>) => {
  const said: string[] = [];
  const code = await rotateCommand({ args, out: (line) => said.push(line), err: (line) => said.push(line), reach });
  return { code, said: said.join('\n') };
};

describe('npm run rotate', () => {
  test('[RIO-6.3] says which keys sign and signed, and how the next is made', async () => {
    const { code, said } = await run(['signing'], practice(0).reach);
    expect(code).toBe(0);
    expect(said).toMatch(/^present {2}signing-2 {2}made on 2026-03-05\nformer {3}signing-1 {2}made on 2025-01-02/);
    expect(said).toContain('-c signingKeys=3');
    expect(said).toContain('Until then: -c signingKeys=2');
  });

  test('[EK-7.2] walks over the names until every one is hashed with the present key', async () => {
    const one = practice(2);
    expect(await run(['index'], one.reach)).toMatchObject({ code: 0, said: expect.stringContaining('Not every name') });
    expect(one.swept()).toBe(0);
    expect(await run(['index', '--walk'], one.reach)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Every name'),
    });
    expect(one.swept()).toBe(2);
    expect((await run(['index', '--walk'], practice(99).reach)).code).toBe(1);
  });

  test('says what is wrong', async () => {
    for (const args of [[], ['data'], ['signing', '--walk'], ['index', '--walk', 'x']])
      expect((await run(args, practice(0).reach)).code).toBe(2);
    expect(await run(['index'], () => Promise.reject(new Error('no stack')))).toMatchObject({
      code: 1,
      said: 'The practice cannot be reached: no stack',
    });
  });
});
