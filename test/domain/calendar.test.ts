import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dayOf,
  daysFrom,
  earlierOf,
  isCalendarDate,
  laterOf,
} from '../../domain/calendar.ts';

const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((count) => Temporal.PlainDate.from('1990-01-01').add({ days: count }).toString());

describe('the day of an instant', () => {
  it.each([
    ['just before midnight in winter', '2026-01-31T22:59:59.999Z', '2026-01-31'],
    ['at midnight in winter', '2026-01-31T23:00:00Z', '2026-02-01'],
    ['just before midnight in summer', '2026-07-31T21:59:59.999Z', '2026-07-31'],
    ['at midnight in summer', '2026-07-31T22:00:00Z', '2026-08-01'],
    ['in the night the clock goes forward', '2026-03-29T01:30:00Z', '2026-03-29'],
    ['in the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25'],
  ])('is the day in Amsterdam: %s', (_name, instant, day) => {
    expect(dayOf(Temporal.Instant.from(instant))).toBe(day);
  });
});

describe('counting on', () => {
  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 5, '2029-02-28'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('%s and %i years is %s', (day, years, expected) => {
    expect(addYears(day, years)).toBe(expected);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 6, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('never makes a term longer than the years it names', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 10 }), (day, years) => {
        const end = addYears(day, years);
        expect(end.slice(5) <= day.slice(5)).toBe(true);
        expect(Number(end.slice(0, 4)) - Number(day.slice(0, 4))).toBe(years);
      }),
    );
  });
});

describe('the days between', () => {
  it('are both ends and everything in between', () => {
    expect(daysFrom('2028-02-27', '2028-03-01')).toEqual(['2028-02-27', '2028-02-28', '2028-02-29', '2028-03-01']);
    expect(daysFrom('2026-03-05', '2026-03-05')).toEqual(['2026-03-05']);
    expect(daysFrom('2026-03-06', '2026-03-05')).toEqual([]);
  });

  it('are as many as were counted', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 500 }), (first, count) => {
        const all = daysFrom(first, addDays(first, count));
        expect(all).toHaveLength(count + 1);
        expect(all).toEqual([...new Set(all)].sort());
      }),
    );
  });
});

describe('a calendar date', () => {
  it.each(['2026-03-05', '2028-02-29', '2000-02-29', '1999-12-31'])('is %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2027-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-3-5',
    '05-03-2026',
    '2026-03-05T10:00:00Z',
    '2026-03-05T10:00:00',
    '2026-03-05 ',
    '2026-03-05\n',
    '+002026-03-05',
    '',
  ])('is not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

it('of two days one comes first and the other last, in whichever order they are given', () => {
  fc.assert(
    fc.property(days, days, (one, other) => {
      const [first, last] = [one, other].sort();
      expect([earlierOf(one, other), earlierOf(other, one)]).toEqual([first, first]);
      expect([laterOf(one, other), laterOf(other, one)]).toEqual([last, last]);
    }),
  );
});
