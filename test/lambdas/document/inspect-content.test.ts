import { describe, expect, test } from 'vitest';
import { inspectContent } from '../../../lambdas/document/inspect-content.ts';
import { documents } from '../../../policies/shared/documents.ts';
import { sha256 } from '../../support/story.ts';
import { EXE, FILES } from '../files.ts';

const look = (bytes: Uint8Array, mediaType: string, more: object = {}) =>
  inspectContent(bytes, { size: bytes.byteLength, sha256: sha256(bytes), mediaType, ...more }, documents.types);
const text = (content: string | Uint8Array, mediaType = 'text/plain') => look(Buffer.from(content), mediaType);

describe('a file is what it says it is', () => {
  test.each(Object.entries(FILES))('a real %s passes', async (_, { bytes, mediaType }) => {
    expect(await look(bytes, mediaType)).toBeUndefined();
  });

  test('no kind passes for another kind', async () => {
    for (const [name, { bytes }] of Object.entries(FILES))
      for (const [other, { mediaType }] of Object.entries(FILES)) {
        // A mail is a text too.
        const may = name === other || (name === 'eml' && other === 'txt');
        expect([name, other, await look(bytes, mediaType)]).toEqual([name, other, may ? undefined : 'type-differs']);
      }
  });

  test('a program that is called a document is no document, whatever it is called', async () => {
    for (const { mediaType } of Object.values(FILES)) expect(await look(EXE, mediaType)).toBe('type-differs');
  });

  test('a file that is longer, shorter, empty or other than was announced is refused with that reason', async () => {
    const { bytes, mediaType } = FILES.pdf;
    expect(await look(bytes, mediaType, { size: bytes.length + 1 })).toBe('size-differs');
    expect(await look(bytes, mediaType, { size: bytes.length - 1 })).toBe('size-differs');
    expect(await look(bytes, mediaType, { sha256: sha256(EXE) })).toBe('checksum-differs');
    expect(await look(Buffer.alloc(0), mediaType)).toBe('empty');
    expect(await look(bytes, 'application/zip')).toBe('type-differs');
  });
});

describe('a text is any text', () => {
  test.each([
    'BMW verkocht ik jarenlang, en met plezier.',
    'MZ is de afkorting die wij voor de maandag gebruiken.',
    '\ufeffMet een teken voor de volgorde van bytes.',
    'Met een tab\ten een nieuwe bladzijde\f.',
  ])('%j passes', async (content) => {
    expect(await text(content)).toBeUndefined();
  });

  test('a text in an old encoding passes', async () => {
    expect(await text(Buffer.from('caf\u00e9 met na\u00efeve vragen', 'latin1'))).toBeUndefined();
  });

  test('control characters are no text, and neither are the other kinds that are written in letters', async () => {
    expect(await text('a\u0000b')).toBe('type-differs');
    expect(await text('a\u001b[31mb')).toBe('type-differs');
    expect(await text(FILES.pdf.bytes)).toBe('type-differs');
    expect(await text('{\\rtf1\\ansi Dag}')).toBe('type-differs');
  });

  test('a mail begins with header lines', async () => {
    expect(await text('Zomaar een tekst.', 'message/rfc822')).toBe('type-differs');
    expect(await text('Received: by mail\r\nDate: Thu, 5 Mar 2026\r\n\r\nDag', 'message/rfc822')).toBeUndefined();
    expect(await text('Dag\r\n\r\nFrom: merel', 'message/rfc822')).toBe('type-differs');
  });
});
