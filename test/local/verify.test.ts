import { createHash, createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCommand } from '../../local/verify/command.ts';
import { newKey, pemOf, signedCertificate, WITH_PAPER } from '../lambdas/letters/sample.ts';

const signed = signedCertificate();
const withPaper = signedCertificate(WITH_PAPER);
const { paper: _, ...withoutPaper } = withPaper.certificate;

/** A key as the practice lists it. */
const listed = (pem: string, signs: boolean) => {
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha256').update(der).digest('hex');
  return { keyId, publicKey: der.toString('base64'), since: '2025-01-02', signs };
};

describe('npm run verify', () => {
  let cwd = '';
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'verify-'));
    const { publicKey, privateKey } = newKey();
    const files = {
      'certificate.json': signed.file,
      'public-key.pem': signed.pem,
      'other.pem': pemOf(publicKey),
      'private.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }),
      'nonsense.pem': '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n',
      'paper.json': withPaper.file,
      'paper.pem': withPaper.pem,
      'more-paper.json': Buffer.from(withPaper.file).toString().replace('"copies":4', '"copies":3'),
      'no-paper.json': JSON.stringify(withoutPaper),
      'text.json': 'not JSON',
      'more.json': Buffer.from(signed.file).toString().replace('{', '{"extra\\u001b[2J":1,'),
      'less.json': '{"kind":"destruction-certificate"}\n',
      'changed.json': Buffer.from(signed.file).toString().replace('"documents":14', '"documents":15'),
      'signing-keys.json': JSON.stringify({ keys: [listed(pemOf(publicKey), true), listed(signed.pem, false)] }),
      'new-keys.json': JSON.stringify({ keys: [listed(pemOf(publicKey), true)] }),
      'spaced.json': Buffer.from(signed.file).toString().replace(',', ', '),
    };
    for (const [name, contents] of Object.entries(files)) writeFileSync(join(cwd, name), contents);
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await verifyCommand({ args, cwd, out: (line) => out.push(line), err: (line) => err.push(line) });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };

  it('[RIO-6.3] says that a certificate holds, and which key says so', async () => {
    const { code, out, err } = await run('certificate.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('VALID: certificate 5d0f7a52-1f0c-4b8e-9a53-2f1d6a3c7b10 is byte for byte as it was signed.');
    expect(out).toContain(`Key used: ${join(cwd, 'public-key.pem')} (beside the certificate)`);
    expect(out).toContain(signed.signature.keyId);
    expect(out).toContain('compare its fingerprint');
    expect((await run('certificate.json', '--key', 'public-key.pem')).out).not.toContain('beside');
  });

  it('[RIO-6.3] holds by the list of all keys that ever signed, also when another one signs now', async () => {
    expect(await run('certificate.json', '--key', 'signing-keys.json')).toMatchObject({ code: 0, err: '' });
    expect(await run('changed.json', '--key', 'signing-keys.json')).toMatchObject({ code: 1 });
    const { code, err } = await run('certificate.json', '--key', 'new-keys.json');
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('this key is') });
  });

  it('[RIO-6.2] holds for both versions: the first, and the second that names the paper', async () => {
    expect((await run('paper.json', '--key', 'paper.pem')).code).toBe(0);
    expect((await run('more-paper.json', '--key', 'paper.pem')).err).toContain('does not fit');
    expect((await run('no-paper.json', '--key', 'paper.pem')).err).toContain('paper');
  });

  it('answers one line of JSON when asked', async () => {
    const good = JSON.parse((await run('certificate.json', '--json')).out);
    expect(good).toMatchObject({ ok: true, keyId: signed.signature.keyId, dossierNumber: '2026-0001' });
    const bad = await run('changed.json', '--json');
    expect(bad).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(bad.out)).toMatchObject({
      ok: false,
      code: 'signature',
      reason: expect.stringContaining('changed'),
    });
  });

  it.each([
    ['missing.json', [], 'no such file'],
    ['text.json', [], 'not JSON'],
    ['more.json', [], 'has no field "extra\\u001b[2J"'],
    ['less.json', [], 'Wrong: schemaVersion, certificateId'],
    ['changed.json', [], 'signature does not fit'],
    ['spaced.json', [], 'added, moved or changed at byte'],
    ['certificate.json', ['--key', 'other.pem'], 'signed with key'],
    ['certificate.json', ['--key', 'private.pem'], 'must be an ECDSA P-256 public key'],
    ['certificate.json', ['--key', 'nonsense.pem'], 'must be an ECDSA P-256 public key'],
    ['certificate.json', ['--key', 'missing.pem'], 'public key cannot be read'],
  ])('[RIO-6.3] refuses %s %j with its reason', async (file, options, reason) => {
    const { code, out, err } = await run(file, ...options);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('NOT VALID');
    expect(err).toContain(reason);
    expect(err).toContain('Key used: ');
  });

  it.each([[[]], [['a.json', 'b.json']], [['a.json', '--key']], [['a.json', '--what']], [['a.json', '--key', '']]])(
    'says how it is asked after %j',
    async (args) => {
      const { code, err } = await run(...args);
      expect(code).toBe(2);
      expect(err).toContain('Usage: npm run verify -- certificate.json');
    },
  );
});
