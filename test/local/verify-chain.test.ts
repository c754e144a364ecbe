import { expect, test } from 'vitest';
import { anchor } from '../../lambdas/proof/anchor.ts';
import { verifyChains } from '../../local/verify/chain.ts';
import { practice } from '../support/practice.ts';
import { registered } from '../support/story.ts';

async function run(one: ReturnType<typeof practice>, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const options = { args, out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const code = await verifyChains({ ...options, reach: async () => one });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('[RIO-1.5] says that the log of a practice holds, or where it does not', async () => {
  const one = practice();
  const { dossierId } = await registered(one);
  await anchor(one);
  const good = await run(one, 'chain');
  expect(good).toEqual({
    code: 0,
    out: expect.stringMatching(/^HOLDS: 2 chains with \d+ links, against 1 anchors\.$/),
    err: '',
  });
  expect(JSON.parse((await run(one, 'chain', '--json')).out)).toMatchObject({
    ok: true,
    anchors: 1,
    chains: 2,
    faults: [],
  });
  one.items.tamper('records', { pk: `AUDIT#${dossierId}`, sk: 'E#0000000001' });
  const bad = await run(one, 'chain');
  expect({ ...bad, err: bad.err.split('\n') }).toEqual({
    code: 1,
    out: '',
    err: ['DOES NOT HOLD: 2 chains, 1 anchors.', `chain ${dossierId}, link 1: nothing is left of the chain`],
  });
  expect(JSON.parse((await run(one, 'chain', '--json')).out)).toMatchObject({
    ok: false,
    faults: [{ chain: dossierId }],
  });
});

test('says how it is asked, and when the practice cannot be reached', async () => {
  const one = practice();
  for (const args of [['chain', 'more'], ['chain', '--unknown'], []])
    expect(await run(one, ...args)).toMatchObject({ code: 2, err: expect.stringContaining('npm run verify -- chain') });
  const err: string[] = [];
  const reach = () => Promise.reject(new Error('no such stack'));
  const code = await verifyChains({ args: ['chain'], out: () => undefined, err: (line) => void err.push(line), reach });
  expect({ code, err }).toEqual({ code: 2, err: ['The practice cannot be reached: no such stack'] });
});
