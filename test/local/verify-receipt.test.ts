import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCommand } from '../../local/verify/command.ts';
import { sampleReceipt } from '../lambdas/consent/sample.ts';

const { text, hash } = sampleReceipt();
const member = text.slice(1, text.indexOf(','));

describe('npm run verify -- receipt.json', () => {
  let cwd = '';
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'receipts-'));
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  async function run(file: string | Uint8Array, ...more: string[]) {
    writeFileSync(join(cwd, 'receipt.json'), file);
    const [out, err]: [string[], string[]] = [[], []];
    const code = await verifyCommand({
      args: ['receipt.json', ...more],
      cwd,
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    });
    return { code, out, err };
  }

  it('says the hash of a receipt in its one form, without any key', async () => {
    const { code, out, err } = await run(text);
    expect([code, err]).toEqual([0, []]);
    expect(out.join('\n')).toContain(hash);
    expect(JSON.parse((await run(text, '--json')).out.join(''))).toMatchObject({
      ok: true,
      hash,
      n: 1,
      event: 'granted',
    });
  });

  it('finds what was added, moved or changed in form', async () => {
    const others = [`${text}\n`, `\ufeff${text}`, ` ${text}`, JSON.stringify(JSON.parse(text), null, 2)];
    const moved = `{${text.slice(1 + member.length + 1, -1)},${member}}`;
    const half = text.replace('verslag.pdf', 'verslag\\ud800.pdf');
    for (const other of [...others, moved, half]) {
      expect(await run(other)).toMatchObject({ code: 1, out: [] });
      expect(JSON.parse((await run(other, '--json')).out.join(''))).toMatchObject({ ok: false, code: 'changed-bytes' });
    }
  });

  it('finds a field that a receipt does not have, or has otherwise', async () => {
    for (const change of [{ extra: 1 }, { n: 0 }, { version: 2 }]) {
      const { code, err } = await run(JSON.stringify({ ...JSON.parse(text), ...change }));
      expect(code).toBe(1);
      expect(err.join(' ')).toContain('not a receipt of a consent as it should be');
    }
  });

  it('has another hash for another content in the same form', async () => {
    expect((await run(text.replace('2026-0001', '2026-0002'))).out.join('\n')).not.toContain(hash);
  });
});
