import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Cover } from '../../domain/cover/cover.ts';
import type { Item } from '../../stores/items.ts';
import { keyOf } from '../../stores/layout.ts';
import { coverRecord } from '../../stores/records/cover.ts';
import { documentRecord } from '../../stores/records/document.ts';
import {
  fieldsOf,
  itemOf,
  NAMED,
  openedOf,
  type SealedRecord,
  type StoredRecord,
  sealedItemOf,
} from '../../stores/records/record.ts';
import { open, seal } from '../../stores/sealing.ts';

const KEY = Buffer.alloc(32, 7);
const PLACE = { suggestionId: 's' };
const AT = keyOf('suggestion', PLACE);

type Wish = { readonly from: string; readonly secrets: { readonly text: string; readonly mood: string } };
const wishFields = () => z.strictObject({ from: z.string() });
const wishSecrets = () => z.strictObject({ text: z.string(), mood: z.string() });
/** Version 2 renamed a field; version 3 took another from the open into the seal, and renamed what was in it. */
const wish: SealedRecord<'suggestion', Wish, typeof wishFields, typeof wishSecrets> = {
  name: 'suggestion',
  fields: wishFields,
  secrets: wishSecrets,
  steps: [
    NAMED,
    { fields: ({ by, ...rest }) => ({ ...rest, from: by }) },
    {
      fields: ({ mood: _, ...rest }) => rest,
      secrets: (secrets, { mood }) => ({ text: (secrets as { words: string }).words, mood }),
    },
  ],
};
const OLDEST: Item = { ...AT, by: 'Anke', mood: 'glad', sealed: seal(KEY, { words: 'Dank' }, `${AT.pk}/${AT.sk}`) };
const WISH: Wish = { from: 'Anke', secrets: { text: 'Dank', mood: 'glad' } };

test('an item of any version is read as the present one', () => {
  const versions: Item[] = [
    OLDEST,
    { ...OLDEST, record: 'suggestion', v: 1 },
    { ...AT, record: 'suggestion', v: 2, from: 'Anke', mood: 'glad', sealed: OLDEST.sealed },
    sealedItemOf(wish, PLACE, WISH, KEY),
  ];
  for (const item of versions) {
    expect(openedOf(wish, item, KEY)).toEqual(WISH);
    expect(fieldsOf(wish, item)).toEqual({ from: 'Anke' });
  }
});

test('an item is written as the present version, with nothing of the seal beside it', () => {
  const { sealed, ...item } = sealedItemOf(wish, PLACE, WISH, KEY);
  expect(item).toEqual({ ...AT, record: 'suggestion', v: 3, from: 'Anke' });
  expect(open(KEY, String(sealed), `${AT.pk}/${AT.sk}`)).toEqual(WISH.secrets);
});

test('a step that forgets something is found when the item is read', () => {
  const forgetful = { ...wish, steps: [NAMED, NAMED, NAMED] as const };
  expect(() => fieldsOf(forgetful, OLDEST)).toThrow(expect.objectContaining({ name: 'RecordMalformed.suggestion' }));
});

test('a sealed item does not open at another place or with another key', () => {
  const item = sealedItemOf(wish, PLACE, WISH, KEY);
  expect(() => openedOf(wish, { ...item, sk: 'other' }, KEY)).toThrow('cannot be opened');
  expect(() => openedOf(wish, item, Buffer.alloc(32, 8))).toThrow('cannot be opened');
});

test('what could not be read back is not written', () => {
  const cover: Cover = {
    coverId: 'c',
    version: 1,
    coachId: 'a',
    replacementId: 'b',
    from: '2026-03-05',
    until: '2026-03-06',
    state: 'planned',
  };
  expect(fieldsOf(coverRecord, itemOf(coverRecord, cover, cover))).toEqual(cover);
  // As something that went past the types: a reply of a service, or a cast.
  const more: Cover = { ...cover, ...{ reason: 'ziek' } };
  expect(() => itemOf(coverRecord, cover, more)).toThrow(expect.objectContaining({ name: 'RecordMalformed.cover' }));
  const less: Cover = { ...cover, ...{ version: Number.NaN } };
  expect(() => itemOf(coverRecord, cover, less)).toThrow(expect.objectContaining({ name: 'RecordMalformed.cover' }));
});

test('what differs from the domain does not compile', () => {
  const fields = () => z.strictObject({ last: z.number() });
  const alike: StoredRecord<'counter', { readonly last: number }, typeof fields> = {
    name: 'counter',
    fields,
    steps: [NAMED],
  };
  // @ts-expect-error The domain has a field more.
  const more: StoredRecord<'counter', { readonly last: number; readonly first?: number }, typeof fields> = alike;
  // @ts-expect-error The domain has a narrower type.
  const narrower: StoredRecord<'counter', { readonly last: 1 | 2 }, typeof fields> = alike;
  // @ts-expect-error The domain has a wider type.
  const wider: StoredRecord<'counter', { readonly last: number | string }, typeof fields> = alike;
  expect([more, narrower, wider]).toEqual([alike, alike, alike]);
  // @ts-expect-error No such field can be compared.
  expect({ ...documentRecord, compared: ['fileName'] } satisfies typeof documentRecord).toBeDefined();
});
