import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CLOCK_KEY, clockFor, shiftedClock, systemClock } from '../../stores/clock.ts';
import { FixedClock } from '../../stores/fake/fixed-clock.ts';
import { MemoryItems } from '../../stores/fake/memory-items.ts';

const shifted = async (shift: unknown, at: string): Promise<string> => {
  const items = new MemoryItems();
  await items.transact([{ op: 'put', table: 'records', item: { ...CLOCK_KEY, shift } }]);
  return String(await shiftedClock(items, new FixedClock(at)).now());
};

describe('a shifted clock', () => {
  it.each([
    ['P5Y', '2026-03-01T09:00:00Z', '2031-03-01T09:00:00Z'],
    ['P5Y1D', '2026-03-01T09:00:00Z', '2031-03-02T09:00:00Z'],
    ['P1Y', '2028-02-29T09:00:00Z', '2029-02-28T09:00:00Z'],
    // The same time of day in Amsterdam, also across the change of summer time.
    ['P1M', '2026-03-01T09:00:00Z', '2026-04-01T08:00:00Z'],
    // After midnight in Amsterdam, and still the day before in UTC.
    ['P1D', '2026-06-30T22:30:00Z', '2026-07-01T22:30:00Z'],
    ['PT36H', '2026-03-01T09:00:00Z', '2026-03-02T21:00:00Z'],
    ['-P1D', '2026-03-01T09:00:00Z', '2026-02-28T09:00:00Z'],
    ['PT0S', '2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z'],
  ])('moves by %s from %s to %s', async (shift, at, expected) => {
    expect(await shifted(shift, at)).toBe(expected);
  });

  it('stands where the system stands without a shift', async () => {
    const clock = shiftedClock(new MemoryItems(), new FixedClock('2026-03-01T09:00:00Z'));
    expect(String(await clock.now())).toBe('2026-03-01T09:00:00Z');
  });

  it.each(['five years', ''])('refuses the shift %s', async (shift) => {
    await expect(shifted(shift, '2026-03-01T09:00:00Z')).rejects.toThrow(RangeError);
  });

  it('refuses a shift that is no text', async () => {
    await expect(shifted(5, '2026-03-01T09:00:00Z')).rejects.toMatchObject({ name: 'RecordMalformed.clock' });
  });

  it('sees at once that the shift has changed', async () => {
    const items = new MemoryItems();
    const clock = shiftedClock(items, new FixedClock('2026-03-01T09:00:00Z'));
    for (const [shift, year] of [
      ['P1Y', 2027],
      ['P2Y', 2028],
    ] as const) {
      await items.transact([{ op: 'put', table: 'records', item: { ...CLOCK_KEY, shift } }]);
      expect((await clock.now()).toZonedDateTimeISO('UTC').year).toBe(year);
    }
  });
});

describe('the clock of a stage', () => {
  const yearsFromNow = async (stage: 'production' | 'test' | 'local'): Promise<number> => {
    const items = new MemoryItems();
    await items.transact([{ op: 'put', table: 'records', item: { ...CLOCK_KEY, shift: 'P5Y' } }]);
    const year = (instant: Temporal.Instant): number => instant.toZonedDateTimeISO('UTC').year;
    const before = year(await systemClock.now());
    return year(await clockFor(stage, items).now()) - before;
  };

  it('is the system clock in production, whatever is stored', async () => {
    expect(await yearsFromNow('production')).toBe(0);
  });

  it.each(['test', 'local'] as const)('may be shifted in %s', async (stage) => {
    expect(await yearsFromNow(stage)).toBe(5);
  });

  it('is the present time', async () => {
    const [before, now, after] = [Temporal.Now.instant(), await systemClock.now(), Temporal.Now.instant()];
    expect(Temporal.Instant.compare(before, now)).toBeLessThanOrEqual(0);
    expect(Temporal.Instant.compare(now, after)).toBeLessThanOrEqual(0);
  });
});
