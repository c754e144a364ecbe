import { expect, test } from 'vitest';
import { deployedClock } from '../../../lambdas/runtime/clock.ts';
import { following } from '../../../lambdas/runtime/trail.ts';
import { CLOCK_KEY } from '../../../stores/clock.ts';
import { MemoryItems } from '../../../stores/fake/memory-items.ts';

const yearOf = async (clock: ReturnType<typeof deployedClock>): Promise<number> =>
  (await clock.now()).toZonedDateTimeISO('UTC').year;

async function shiftable(stage: 'production' | 'local') {
  const items = new MemoryItems();
  const shift = (years: number) =>
    items.transact([{ op: 'put', table: 'records', item: { ...CLOCK_KEY, shift: `P${years}Y` } }]);
  await shift(10);
  let looks = 0;
  const clock = deployedClock(stage, {
    get: (table, key) => {
      looks += 1;
      return items.get(table, key);
    },
  });
  return { clock, shift, looks: () => looks };
}

test('the shift is looked up once in an invocation, and anew in the next one, also of two at once', async () => {
  const { clock, shift, looks } = await shiftable('local');
  const invoked = following(async () => {
    const first = await yearOf(clock);
    await Promise.all([yearOf(clock), yearOf(clock)]);
    return [first, await yearOf(clock)];
  });
  const [one, other] = await Promise.all([invoked(), invoked()]);
  expect([one, looks()]).toEqual([other, 2]);
  await shift(20);
  const later = await invoked();
  expect(later).toEqual(one.map((year) => year + 10));
  expect(looks()).toBe(3);
});

test('outside an invocation it is looked up each time', async () => {
  const { clock, shift, looks } = await shiftable('local');
  const before = await yearOf(clock);
  await shift(20);
  expect([await yearOf(clock), looks()]).toEqual([before + 10, 2]);
});

test('production looks nothing up', async () => {
  const { clock, looks } = await shiftable('production');
  await following(() => yearOf(clock))();
  expect(looks()).toBe(0);
});
