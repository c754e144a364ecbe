import { expect, test } from 'vitest';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { IdempotencyStore } from '../../stores/idempotency.ts';
import { practice } from '../support/practice.ts';

const request = { personId: 'p', route: 'POST /api/x', key: 'key-key-key', body: '{"name":"Merel"}' };
const reply = { status: 201, body: { id: 1 }, etag: '"1"' };

async function kept() {
  const items = new MemoryItems();
  const store = new IdempotencyStore(items);
  await items.transact([store.write(request, reply, practice().clock.read()).write]);
  return { items, store };
}

test('the same request finds its answer, another body finds that the key is taken', async () => {
  const { store } = await kept();
  expect(await store.find(request)).toEqual({ same: true, reply });
  expect(await store.find({ ...request, body: '{}' })).toEqual({ same: false });
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

test('an answer is kept once', async () => {
  const { items, store } = await kept();
  const again = store.write(request, { ...reply, status: 200 }, practice().clock.read());
  expect(await items.transact([again.write])).toEqual({ ok: false, failed: [0] });
});
