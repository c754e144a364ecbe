import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { dayOff, holidaysOf } from '../../../domain/terms/holidays.ts';
import { addPeriod, isPeriod, periodInWords } from '../../../domain/terms/period.ts';
import { dateInWords, dayInWords, numberInWords } from '../../../domain/terms/words.ts';
import { term } from './support.ts';

const LANGUAGES = ['nl', 'en'] as const;

describe('days in words', () => {
  it.each(LANGUAGES)('name the days of the week as the language does: %s', (language) => {
    const locale = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let day = '2025-03-03'; day <= '2025-03-09'; day = addDays(day, 1))
      expect(dayInWords(day)[language]).toBe(`${locale.format(new Date(day))} ${dateInWords(day)[language]}`);
  });

  it.each(LANGUAGES)('name the months as the language does, with the number of the day before: %s', (language) => {
    const locale = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const day = `2025-${String(month).padStart(2, '0')}-09`;
      expect(dateInWords(day)[language]).toBe(`9 ${locale.format(new Date(day))} 2025`);
    }
  });

  it('write numbers up to six out, and larger ones as they are', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((count) => numberInWords(count).nl)).toEqual([
      ...['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', '7'],
    ]);
    expect([0, 1, 2, 3, 4, 5, 6, 30].map((count) => numberInWords(count).en)).toEqual([
      ...['no', 'one', 'two', 'three', 'four', 'five', 'six', '30'],
    ]);
  });
});

describe('periods', () => {
  it.each([
    ['P1D', 'een dag', 'one day'],
    ['P2D', 'twee dagen', 'two days'],
    ['P1W', 'een week', 'one week'],
    ['P4W', 'vier weken', 'four weeks'],
    ['P1M', 'een maand', 'one month'],
    ['P3M', 'drie maanden', 'three months'],
  ] as const)('%s is %s', (period, nl, en) => {
    expect(periodInWords(period)).toEqual({ nl, en });
  });

  it.each(['P0D', 'P01M', 'P1Y', 'P1M15D', 'xP1M', 'P1M ', 'P-1D', 'P12345D', ''])('are no other texts: %j', (text) => {
    expect(isPeriod(text)).toBe(false);
  });

  it('are counted in one unit up to four figures', () => {
    expect(addPeriod('2026-01-01', 'P9999D')).toBe(addDays('2026-01-01', 9999));
    expect(addPeriod('2026-01-01', 'P10W')).toBe('2026-03-12');
  });

  it('that are none are a mistake in the program, which is named', () => {
    expect(() => addPeriod('2026-01-01', 'P0D')).toThrow('Not a period: P0D');
  });
});

describe('holidays', () => {
  it('have the names of the law in Dutch too', () => {
    expect(holidaysOf(2026, []).map(({ name }) => name.nl)).toEqual([
      'Nieuwjaarsdag',
      'Goede Vrijdag',
      'tweede paasdag',
      'Koningsdag',
      'Bevrijdingsdag',
      'Hemelvaartsdag',
      'tweede pinksterdag',
      'eerste kerstdag',
      'tweede kerstdag',
    ]);
  });

  it('had a queen until 2013', () => {
    expect(dayOff('2013-04-30', [])).toEqual({ nl: 'Koninginnedag', en: "Queen's Day" });
    expect(dayOff('2014-04-26', [])).toEqual({ nl: 'Koningsdag', en: "King's Day" });
  });

  it('and weekends stand by name in the steps, and only those between are named apart', () => {
    const easter = term({ received: '2025-03-18' }).steps;
    expect(easter.map(({ nl }) => nl).slice(-3)).toEqual([
      'een maand: 18 april 2025, Goede Vrijdag',
      'ook geen werkdag: 19 april 2025 (een zaterdag), 20 april 2025 (een zondag), 21 april 2025 (tweede paasdag)',
      'dus dinsdag 22 april 2025, 24.00 uur',
    ]);
    expect(term({ received: '2025-04-03' }).steps.map(({ nl }) => nl)).toEqual([
      'ontvangen 3 april 2025',
      'een maand: 3 mei 2025, een zaterdag',
      ...['ook geen werkdag: 4 mei 2025 (een zondag), 5 mei 2025 (Bevrijdingsdag)'],
      'dus dinsdag 6 mei 2025, 24.00 uur',
    ]);
    expect(term({ received: '2025-03-05' }).steps.at(-2)?.nl).toBe('een maand: 5 april 2025, een zaterdag');
  });
});
