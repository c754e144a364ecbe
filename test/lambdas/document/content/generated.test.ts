import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REJECTIONS } from '../../../../domain/document/document.ts';
import { FILES, realFile } from '../../files.ts';
import { type Kind, look, type Parts, partsOf, zipped } from './looking.ts';

const KINDS = Object.keys(FILES) as Kind[];
const MORE: readonly (readonly [Kind, Buffer])[] = [
  ['docx', realFile('python-docx.docx')],
  ['xlsx', realFile('openpyxl.xlsx')],
  ['pdf', realFile('libreoffice.pdf')],
  ['pdf', realFile('pikepdf-attached-text.pdf')],
  ['pdf', realFile('pikepdf-object-streams.pdf')],
  ['eml', realFile('python-email-pdf.eml')],
];
const GOOD = [...KINDS.map((kind) => [kind, FILES[kind].bytes] as const), ...MORE];
const ANSWERS: readonly unknown[] = [undefined, ...REJECTIONS];

/** Cuts, repeats, turns over and overwrites some bytes. */
const damage = fc.array(
  fc.record({
    how: fc.constantFrom('flip', 'cut', 'repeat', 'overwrite', 'end'),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
  { minLength: 1, maxLength: 6 },
);
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

const damaged = (bytes: Buffer, all: Damage): Buffer =>
  all.reduce((before, { how, at, bytes: other }) => {
    const from = Math.floor(at * before.length);
    const [head, tail] = [before.subarray(0, from), before.subarray(from)];
    if (how === 'end') return head;
    if (how === 'cut') return Buffer.concat([head, tail.subarray(other.length)]);
    if (how === 'repeat') return Buffer.concat([head, tail.subarray(0, 200), tail]);
    if (how === 'overwrite') return Buffer.concat([head, other, tail.subarray(other.length)]);
    return Buffer.concat([
      head,
      tail.subarray(0, other.length).map((byte, n) => byte ^ (other[n] ?? 0)),
      tail.subarray(other.length),
    ]);
  }, bytes);

describe('[EK-4.3] whatever the bytes are, they are taken or refused with a reason', () => {
  test('good files, damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...GOOD), damage, async ([kind, bytes], all) => {
        expect(ANSWERS).toContain(await look(damaged(bytes, all), kind));
      }),
      { numRuns: 200 },
    );
  });

  test('packages of which a part is damaged', async () => {
    const packages = GOOD.filter(([kind]) => ['docx', 'xlsx', 'odt'].includes(kind));
    const parts = new Map<Buffer, Parts>();
    for (const [, bytes] of packages) parts.set(bytes, await partsOf(bytes));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...packages), fc.nat(), damage, async ([kind, bytes], which, all) => {
        const changed = [...(parts.get(bytes) ?? [])];
        const [name, content] = changed[which % changed.length] ?? ['', Buffer.alloc(0)];
        changed[which % changed.length] = [name, damaged(content, all)];
        expect(ANSWERS).toContain(await look(await zipped(changed), kind));
      }),
      { numRuns: 60 },
    );
  });

  test('any bytes as any kind, also behind the first bytes of that kind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...KINDS),
        fc.uint8Array({ maxLength: 400 }),
        fc.boolean(),
        async (kind, bytes, head) => {
          const start = head ? FILES[kind].bytes.subarray(0, 30) : Buffer.alloc(0);
          expect(ANSWERS).toContain(await look(Buffer.concat([start, bytes]), kind));
        },
      ),
      { numRuns: 200 },
    );
  });
});
