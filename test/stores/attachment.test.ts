import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment } from '../../stores/attachment.ts';

describe('the name of a download', () => {
  it.each([
    ['plan.pdf', `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ['Plan van Renée.pdf', `attachment; filename="Plan van Renee.pdf"; filename*=UTF-8''Plan%20van%20Ren%C3%A9e.pdf`],
    ["100% (1)'s.pdf", `attachment; filename="100_ (1)'s.pdf"; filename*=UTF-8''100%25%20%281%29%27s.pdf`],
    ['a"; filename="b.exe', `attachment; filename="a; filename=b.exe"; filename*=UTF-8''a%3B%20filename%3Db.exe`],
    ['../../etc/passwd', `attachment; filename="etcpasswd"; filename*=UTF-8''etcpasswd`],
    ['plan\r\nset-cookie: a=b', `attachment; filename="planset-cookie a=b"; filename*=UTF-8''planset-cookie%20a%3Db`],
    ['plan\u202Efdp.exe', `attachment; filename="planfdp.exe"; filename*=UTF-8''planfdp.exe`],
    ['', `attachment; filename="document"; filename*=UTF-8''document`],
    ['"\u0000/', `attachment; filename="document"; filename*=UTF-8''document`],
  ])('%j', (name, expected) => {
    expect(attachment(name)).toBe(expected);
  });

  it('is cut when it is long, before its extension', () => {
    const header = attachment(`${'é'.repeat(500)}.pdf`);
    expect(header).toContain(`filename="${'e'.repeat(146)}.pdf"`);
  });

  it('is always one safe header line that says the name back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = attachment(name);
        const parts =
          /^attachment; filename="([\x20-\x21\x23-\x5b\x5d-\x7e]+)"; filename\*=UTF-8''([\w.~%$&+#^`|-]+)$/.exec(
            header,
          );
        expect(parts).not.toBeNull();
        expect(() => decodeURIComponent(parts?.[2] ?? '%')).not.toThrow();
      }),
      { numRuns: 1_000 },
    );
  });
});
