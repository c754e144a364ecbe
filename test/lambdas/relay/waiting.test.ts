import { expect, test } from 'vitest';
import { oldestWaiting, relayEvent } from '../../../lambdas/relay/relay.ts';
import { outboxWrite } from '../../../stores/outbox.ts';
import { practice } from '../../support/practice.ts';

const event = { type: 'event', event: 'EndChain', detail: {} } as const;
const breaks = async () => {
  throw new Error('The service does not answer');
};

test('[EK-4.1] each round says for how long the oldest entry has waited, over the days that it is carried along', async () => {
  const one = practice();
  const failing = { ...one, events: { publish: breaks } };
  const said = () => one.counted.filter(({ name }) => name === 'OutboxAgeSeconds').map(({ value }) => value);
  await relayEvent(failing, {});
  await one.items.transact([outboxWrite('first', event, one.clock.read())]);
  one.clock.advance('PT31M');
  await one.items.transact([outboxWrite('second', event, one.clock.read())]);
  await relayEvent(failing, {});
  one.clock.advance('P6D');
  await relayEvent(failing, {});
  one.clock.advance('P6D');
  await relayEvent(failing, {});
  await relayEvent(one, {});
  const [halfAnHour, day] = [31 * 60, 24 * 60 * 60];
  expect(said()).toEqual([0, halfAnHour, halfAnHour + 6 * day, halfAnHour + 12 * day, 0]);
});

test('what another relay took and did not finish has waited too', async () => {
  const one = practice();
  await one.items.transact([outboxWrite('taken', event, one.clock.read())]);
  const entry = await one.outbox.load('taken');
  if (!entry) throw new Error('The entry is there');
  await one.outbox.claim(entry, '2026-03-06T10:00:00Z');
  one.clock.advance('PT1H');
  expect(await oldestWaiting(one)).toBe(3_600);
});

test('of what was left before the moment was kept the day counts', async () => {
  const one = practice();
  const write = outboxWrite('old', event, one.clock.read());
  if (write.op !== 'put') throw new Error('It is put');
  const { madeAt: _, ...item } = write.item as typeof write.item & { readonly madeAt: string };
  await one.items.transact([{ ...write, item }]);
  expect(await oldestWaiting(one)).toBe(10 * 60 * 60);
});
