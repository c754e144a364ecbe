import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { addYears } from '../../../domain/calendar.ts';
import { dayOff, easterSunday, holidaysOf, isWorkingDay } from '../../../domain/terms/holidays.ts';
import { rightTerm } from '../../../domain/terms/rights-terms.ts';
import { policyById } from '../../../local/policies.ts';
import { DECREED_HOLIDAYS } from '../../../policies/law/decreed-holidays.ts';

const years = Array.from({ length: 111 }, (_, index) => 1990 + index);
const datesOf = (year: number) => [...new Set(holidaysOf(year, []).map(({ date }) => date))];

describe('generally recognised holidays', () => {
  it.each([
    [1818, '1818-03-22'],
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('know Easter of %i', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it('are these nine in 2025', () => {
    expect(holidaysOf(2025, []).map(({ date, name }) => `${date} ${name.en}`)).toEqual([
      "2025-01-01 New Year's Day",
      '2025-04-18 Good Friday',
      '2025-04-21 Easter Monday',
      "2025-04-26 King's Day",
      '2025-05-05 Liberation Day',
      '2025-05-29 Ascension Day',
      '2025-06-09 Whit Monday',
      '2025-12-25 Christmas Day',
      '2025-12-26 Boxing Day',
    ]);
  });

  it.each(years)('are what date-holidays knows of %i, with 5 May every year', (year) => {
    const others = new Holidays('NL').getHolidays(year, 'en').filter(
      // Sundays anyway, and the library calls Good Friday a day off for schools.
      ({ type, name }) => name === 'Good Friday' || (type === 'public' && !/^(Easter Sunday|Pentecost)$/.test(name)),
    );
    const theirs = others.map(({ date }) => date.slice(0, 10)).filter((date) => !date.endsWith('-05-05'));
    expect(datesOf(year)).toEqual([...theirs, `${year}-05-05`].sort());
  });

  it.each([
    ['2025-04-26', "King's Day"],
    ['2025-04-27', 'a Sunday'],
    ['2026-04-27', "King's Day"],
    ['2023-05-05', 'Liberation Day'],
    ['2024-05-05', 'Liberation Day'],
    ['2024-05-04', 'a Saturday'],
  ])('say why %s is none to end on: %s', (day, name) => {
    expect(dayOff(day, [])?.en).toBe(name);
  });

  it('leave the days around King’s Day, Christmas and the fourth of May alone', () => {
    for (const day of ['2027-04-26', '2025-12-24', '2026-05-04', '2025-12-31', '2013-04-29'])
      expect(isWorkingDay(day, [])).toBe(true);
  });

  it('grow by a day that a decree names', () => {
    const decreed = [{ date: '2026-07-15', name: { nl: 'extra dag', en: 'extra day' } }];
    expect(dayOff('2026-07-15', decreed)).toEqual({ nl: 'extra dag', en: 'extra day' });
    expect(isWorkingDay('2027-07-15', decreed)).toBe(true);
    expect(holidaysOf(2026, decreed)).toHaveLength(10);
  });
});

describe('days that a decree made equal to a holiday', () => {
  const { through, days } = DECREED_HOLIDAYS;
  const weekdayOf = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay();

  it('are known for a year ahead: when this fails, the next decree belongs in the table', () => {
    expect(through >= addYears(new Date().toISOString().slice(0, 10), 1)).toBe(true);
  });

  it('are in order, once each, inside what the decrees speak of, and working days without them', () => {
    const dates = days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.filter((date) => date > through)).toEqual([]);
    expect(dates.filter((date) => !isWorkingDay(date, []) || isWorkingDay(date, days))).toEqual([]);
  });

  it('have the name of the Friday that they are', () => {
    const near = new Map([
      ['the Friday after Ascension Day', 'Ascension Day'],
      ["the Friday after King's Day", "King's Day"],
      ["the Friday after New Year's Day", "New Year's Day"],
      ['the Friday after Christmas', 'Boxing Day'],
    ]);
    for (const { date, name } of days) {
      expect([date, weekdayOf(date)]).toEqual([date, 5]);
      const before = holidaysOf(Number(date.slice(0, 4)), []).find(
        (one) => Date.parse(date) - Date.parse(one.date) === 86_400_000,
      );
      expect([date, before?.name.en]).toEqual([date, near.get(name.en)]);
    }
  });

  it('move the outer day of a term: access received on 15 April 2026 ends on 18 May, and says why', () => {
    const { rights, decreedHolidays } = policyById('re-integratieonderwijs');
    const found = rightTerm(rights, { kind: 'access', received: '2026-04-15' }, decreedHolidays);
    expect(found).toMatchObject({ ok: true, term: { nominal: '2026-05-15', outer: '2026-05-18' } });
    expect(found.ok && found.term.steps.map(({ en }) => en).join('; ')).toContain('the Friday after Ascension Day');
  });
});
