import { expect, test } from 'vitest';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { IdempotencyStore } from '../../stores/idempotency.ts';
import { practice } from '../support/practice.ts';

const request = { personId: 'p', route: 'POST /api/x', key: 'key-key-key', body: '{"name":"Merel"}' };
const now = practice().clock.read();
const until = now.add({ hours: 24 }).epochMilliseconds / 1000;

async function kept() {
  const items = new MemoryItems();
  const store = new IdempotencyStore(items);
  await items.transact([store.write(request, 'made', now).write]);
  return { items, store };
}

test('the same request finds what was made, another body finds that the key is taken', async () => {
  const { store } = await kept();
  expect(await store.find(request)).toEqual({ same: true, id: 'made', until });
  expect(await store.find({ ...request, body: '{}' })).toMatchObject({ same: false, until });
});

test('who, where and the key tell requests apart', async () => {
  const { store } = await kept();
  for (const other of [{ personId: 'q' }, { route: 'POST /api/y' }, { key: 'key-key-kez' }])
    expect(await store.find({ ...request, ...other })).toBeUndefined();
});

test('neither the key nor the body can be read from what is kept', async () => {
  const { items } = await kept();
  expect(JSON.stringify(items.dump('records'))).not.toMatch(/key-key|Merel/);
});

test('what was made is kept once, and gives way only to what comes when its time is over', async () => {
  const { items, store } = await kept();
  const second = store.write(request, 'second', now);
  expect(await items.transact([second.write])).toEqual({ ok: false, failed: [0] });
  const later = store.write(request, 'later', now.add({ hours: 24 }), until);
  expect(await items.transact([later.write])).toEqual({ ok: true });
  expect(await store.find(request)).toMatchObject({ same: true, id: 'later' });
  expect(await items.transact([later.write])).toEqual({ ok: false, failed: [0] });
});

test('what was kept before ids were is no answer, and gives way at once', async () => {
  const { items, store } = await kept();
  const [item] = items.dump('records');
  if (!item) throw new Error('Nothing is kept');
  const { id: _, ...others } = item;
  const old = { ...others, v: 1, reply: { status: 201, body: { text: 'Merel' } } } as typeof item;
  await items.transact([{ op: 'put', table: 'records', item: old }]);
  expect(await store.find(request)).toEqual({ same: true, id: undefined, until });
  expect(await items.transact([store.write(request, 'made', now, until).write])).toEqual({ ok: true });
});
