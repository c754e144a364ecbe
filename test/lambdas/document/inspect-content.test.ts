import { describe, expect, test } from 'vitest';
import { MEDIA_TYPES } from '../../../domain/document/media-types.ts';
import { judge } from '../../../lambdas/document/content/judge.ts';
import { inspectContent } from '../../../lambdas/document/inspect-content.ts';
import { documents } from '../../../policies/shared/documents.ts';
import { sha256 } from '../../support/story.ts';
import { EXE, FILES } from '../files.ts';

const look = (bytes: Uint8Array, mediaType: string, more: object = {}) =>
  inspectContent(judge, bytes, { size: bytes.byteLength, sha256: sha256(bytes), mediaType, ...more }, documents.types);

describe('[EK-4.3] a file is what it says it is', () => {
  test('there is a real file of every kind that is accepted', () => {
    const kinds = new Set<string>(Object.values(FILES).map(({ mediaType }) => mediaType));
    // A photo of a phone has two names for its one kind.
    expect(documents.types.map(({ mimeType }) => mimeType).filter((type) => !kinds.has(type))).toEqual(['image/heif']);
    expect(documents.types.map(({ mimeType }) => mimeType).sort()).toEqual([...MEDIA_TYPES].sort());
  });

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

  test('a photo of a phone passes by either name of its kind', async () => {
    expect(await look(FILES.heic.bytes, 'image/heif')).toBeUndefined();
    expect(await look(FILES.heic.bytes, 'image/heic')).toBeUndefined();
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
