import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { dayOff, easterSunday, holidaysOf, isWorkingDay } from '../../../domain/terms/holidays.ts';

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
