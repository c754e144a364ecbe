import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { OutboxStore, outboxWrite } from '../../stores/outbox.ts';

const effect = { type: 'event', event: 'RelocateDocuments', detail: { dossierId: 'd' } } as const;

const MADE_AT = '2026-03-05T10:00:00.000Z';

async function outbox(count = 1) {
  const items = new MemoryItems({ pageSize: 2 });
  for (let number = 0; number < count; number += 1)
    await items.transact([outboxWrite(`id-${number}`, effect, Temporal.Instant.from(MADE_AT))]);
  return new OutboxStore(items);
}

test('an entry is loaded with what is to be done, and gone when it is done', async () => {
  const store = await outbox();
  expect(await store.load('id-0')).toEqual({ id: 'id-0', effect, claims: 0, madeAt: MADE_AT });
  await store.done('id-0');
  await store.done('id-0');
  expect(await store.load('id-0')).toBeUndefined();
});

test('of two who claim the same entry, one has it', async () => {
  const store = await outbox();
  const entry = await store.load('id-0');
  if (!entry) throw new Error('The entry is there');
  const claims = await Promise.all([
    store.claim(entry, '2026-03-05T10:10:00Z'),
    store.claim(entry, '2026-03-05T10:10:00Z'),
  ]);
  expect(claims.sort()).toEqual([false, true]);
  expect(await store.load('id-0')).toMatchObject({ claims: 1, claimedUntil: '2026-03-05T10:10:00Z', effect });
  await store.done('id-0');
  expect(await store.claim(entry, '2026-03-05T10:20:00Z')).toBe(false);
  expect(await store.load('id-0')).toBeUndefined();
});

test('what is left of a day is found over all its pages, also what is claimed', async () => {
  const store = await outbox(5);
  const entry = await store.load('id-3');
  if (!entry) throw new Error('The entry is there');
  await store.claim(entry, '2026-03-05T10:10:00Z');
  const left = await store.left('2026-03-05');
  expect(left.map(({ id }) => id)).toEqual(['id-0', 'id-1', 'id-2', 'id-3', 'id-4']);
  expect(await store.left('2026-03-06')).toEqual([]);
});
