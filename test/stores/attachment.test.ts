import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment, savedName } from '../../stores/attachment.ts';

describe('the name of a download', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    ['Plan van Renée.pdf', 'Plan van Renée.pdf'],
    ["100% (1)'s.pdf", "100% (1)'s.pdf"],
    ['a"; filename="b.exe', 'a; filename=b.exe'],
    ['../../etc/passwd', 'etcpasswd'],
    ['plan\r\nset-cookie: a=b', 'planset-cookie a=b'],
    ['plan\u202Efdp.exe', 'planfdp.exe'],
    ['\ud800.txt', '\ufffd.txt'],
    ['', 'document'],
    ['"\u0000/', 'document'],
  ])('of %j', (name, expected) => {
    expect(savedName(name)).toBe(expected);
  });

  it('is cut when it is long, before its extension', () => {
    expect(savedName(`${'é'.repeat(500)}.pdf`)).toBe(`${'é'.repeat(146)}.pdf`);
  });

  it('is always one name, in one folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(savedName(name)).toMatch(/^(?!\.)[^\p{Cc}"\\/:*?<>|]+$/u);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the header of a download', () => {
  it.each([
    ['dossiers/d/0b1c', 'txt', 'attachment; filename="0b1c.txt"'],
    ['closed/d/2026-03-05/0b1c', 'pdf', 'attachment; filename="0b1c.pdf"'],
    ['exports/d/0b1c-access.zip', 'zip', 'attachment; filename="0b1c-access.zip"'],
  ])('of %s is the last part of its key', (key, extension, header) => {
    expect(attachment(key, extension)).toBe(header);
  });
});
