import { sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, signedBytes } from '../../contracts/proof/certificate.ts';
import { verifyCertificate, verifyWithAny } from '../../contracts/proof/verify.ts';
import { BODY, newKey, signedCertificate } from '../lambdas/letters/sample.ts';

const { file, pem, signature, certificate, privateKey } = signedCertificate();
const holds = async (bytes: Uint8Array): Promise<boolean> => (await verifyCertificate(bytes, pem)).ok;
const text = Buffer.from(file).toString();

/** What a byte can become: another bit, another case, another digit, white space, a quote, an escape, no ASCII. */
const OTHERS: readonly ((byte: number) => number)[] = [
  ...[0x01, 0x02, 0x04, 0x20, 0x80].map((bit) => (byte: number) => byte ^ bit),
  ...[0x00, 0x20, 0x0a, 0x22, 0x5c, 0x30, 0x41].map((other) => () => other),
];
const ADDED = [' ', '\n', '\t', '0'];
const AT_A_PLACE = 3;

/** Some of them at each place, and all of them within every four places. */
const replacements = (place: number, byte: number): number[] =>
  Array.from(
    { length: AT_A_PLACE },
    (_, turn) => OTHERS[(place * AT_A_PLACE + turn) % OTHERS.length]?.(byte) ?? 0,
  ).filter((other) => other !== byte);

describe('a changed byte in a certificate', () => {
  it('is not there in the file as it was signed', async () => {
    expect(await verifyCertificate(file, pem)).toEqual({ ok: true, keyId: signature.keyId, certificate });
  });

  it('[RIO-6.3] [EK-10.1] is found at every place', async () => {
    const unseen: string[] = [];
    for (const [place, byte] of file.entries())
      for (const other of replacements(place, byte))
        if (await holds(file.with(place, other))) unseen.push(`${place}: ${byte} to ${other}`);
    expect(unseen).toEqual([]);
    // Thousands of signatures: seconds on a quiet machine, more beside the deployed tests.
  });

  it('[RIO-6.3] is found when it is left out, written twice or added', async () => {
    const unseen: string[] = [];
    for (let place = 0; place <= file.length; place += 1) {
      const [before, after] = [file.subarray(0, place), file.subarray(place)];
      if (place < file.length && (await holds(Buffer.concat([before, after.subarray(1)]))))
        unseen.push(`${place} left out`);
      if (place < file.length && (await holds(Buffer.concat([before, after.subarray(0, 1), after]))))
        unseen.push(`${place} twice`);
      // One of them at each place, and all of them within every four places.
      const added = ADDED[place % ADDED.length] ?? '';
      if (await holds(Buffer.concat([before, Buffer.from(added), after]))) unseen.push(`${place} added`);
    }
    expect(unseen).toEqual([]);
  });

  it('is found wherever random bytes replace a stretch', async () => {
    const stretch = fc.tuple(fc.nat(file.length), fc.nat(40), fc.uint8Array({ maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(stretch, async ([from, length, put]) => {
        const other = Buffer.concat([file.subarray(0, from), put, file.subarray(from + length)]);
        fc.pre(!other.equals(Buffer.from(file)));
        expect(await holds(other)).toBe(false);
      }),
    );
  });

  it('is found where JSON itself would not mind', async () => {
    const others = {
      'a byte order mark': `\u{feff}${text}`,
      'a field written twice': text.replace('"dossierNumber"', '"dossierNumber":"2026-0002","dossierNumber"'),
      'a hidden prototype': text.replace('{', '{"__proto__":{"a":1},'),
      'a number written otherwise': text.replace('"documents":14', '"documents":1.4e1'),
      'a letter written as an escape': text.replace('"Praktijk', '"\\u0050raktijk'),
      'another order': text.replace(/^\{("articles":\[[^\]]*\]),("auditHead":\{[^}]*\})/, '{$2,$1'),
      'no line end': text.trimEnd(),
      'the line ends of Windows': `${text.trimEnd()}\r\n`,
      'a prettier form': `${JSON.stringify(JSON.parse(text), null, 2)}\n`,
    };
    for (const [what, other] of Object.entries(others)) {
      expect(other, what).not.toBe(text);
      expect(await verifyCertificate(Buffer.from(other), pem), what).toMatchObject({ ok: false });
    }
  });

  it('is found in the bits of base64 that mean nothing, and in a looser form of the signature', async () => {
    const der = Buffer.from(signature.value, 'base64');
    const r = der.subarray(4, 4 + (der[3] ?? 0));
    const longer = Buffer.concat([
      der.subarray(0, 3),
      Buffer.from([r.length + 1, 0x00]),
      r,
      der.subarray(4 + r.length),
    ]);
    longer[1] = (longer[1] ?? 0) + 1;
    const values = {
      'bytes behind it': Buffer.concat([der, Buffer.from([0])]).toString('base64'),
      'a number with a zero before it': longer.toString('base64'),
      'the bare numbers': sign('sha256', signedBytes(BODY), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString(
        'base64',
      ),
      'no padding': signature.value.replace(/=+$/, '') === signature.value ? '' : signature.value.replace(/=+$/, ''),
    };
    for (const [what, value] of Object.entries(values))
      expect(await holds(assemble(BODY, { ...signature, value })), what).toBe(false);
  });

  it('is found in a signature whose base64 has unused bits', async () => {
    // The length of a signature varies; the test waits for one that ends in padding.
    const padded = Array.from({ length: 200 }, () => signedCertificate()).find((one) =>
      one.signature.value.endsWith('='),
    );
    if (!padded) throw new Error('None of 200 signatures had padding');
    const { value } = padded.signature;
    const place = value.search(/.=+$/);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const same = [...alphabet]
      .map((letter) => `${value.slice(0, place)}${letter}${value.slice(place + 1)}`)
      .filter((other) => other !== value && Buffer.from(other, 'base64').equals(Buffer.from(value, 'base64')));
    expect(same.length).toBeGreaterThan(0);
    for (const other of same)
      expect((await verifyCertificate(assemble(BODY, { ...padded.signature, value: other }), padded.pem)).ok).toBe(
        false,
      );
  });

  it('is not hidden by another key that signs the change', async () => {
    const forged = signedCertificate({ ...BODY, dossierNumber: '2026-0002' }, newKey());
    expect(await verifyCertificate(forged.file, pem)).toMatchObject({ ok: false, code: 'wrong-key' });
    const named = assemble({ ...BODY, dossierNumber: '2026-0002' }, { ...forged.signature, keyId: signature.keyId });
    expect(await verifyCertificate(named, pem)).toMatchObject({ ok: false, code: 'signature' });
  });
});

describe('a practice that has another key now', () => {
  const other = newKey();
  const now = signedCertificate(BODY, other);

  it('[RIO-6.3] still answers for what the key before it signed, whichever comes first', async () => {
    for (const keys of [
      [now.pem, pem],
      [pem, now.pem],
    ]) {
      expect(await verifyWithAny(file, keys)).toMatchObject({ ok: true, keyId: signature.keyId });
      expect(await verifyWithAny(now.file, keys)).toMatchObject({ ok: true, keyId: now.signature.keyId });
    }
  });

  it('does not answer for a key that is not its own, nor for a change that names its key', async () => {
    expect(await verifyWithAny(file, [now.pem])).toMatchObject({ ok: false, code: 'wrong-key' });
    expect(await verifyWithAny(file, [])).toMatchObject({ ok: false, code: 'key-unreadable' });
    const changed = assemble({ ...BODY, dossierNumber: '2026-0002' }, signature);
    expect(await verifyWithAny(changed, [now.pem, pem])).toMatchObject({ ok: false, code: 'signature' });
  });
});
