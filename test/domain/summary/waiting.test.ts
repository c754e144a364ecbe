import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../domain/summary/summary.ts';
import { summariesWaiting } from '../../../domain/summary/waiting.ts';
import { DISPUTED, DRAFT, RULES, SENT } from './samples.ts';

/** The samples were sent on the 21st and answered on the 22nd. */
const waiting = (summary: Summary, today: string, { newsFrom = '2026-11-12', over = false } = {}) =>
  summariesWaiting([summary], RULES, { newsFrom, today, over }).map(({ kind, day }) => `${kind} ${day}`);

describe('[RIO-3.5] what of a summary waits for its coach', () => {
  test('a draft until it is sent, and what is not correct until it is corrected', () => {
    expect(waiting(DRAFT, '2027-01-01')).toEqual(['summary-draft 2026-11-21']);
    expect(waiting(DISPUTED, '2027-01-01', { over: true })).toEqual(['summary-disputed 2026-11-22']);
  });

  test('silence after the days of the policy, as long as the trajectory runs', () => {
    expect(waiting(SENT, '2026-11-27')).toEqual([]);
    expect(waiting(SENT, '2026-11-28')).toEqual(['summary-silent 2026-11-21']);
    expect(waiting(SENT, '2027-11-28')).toEqual(['summary-silent 2026-11-21']);
    expect(waiting(SENT, '2026-11-28', { over: true })).toEqual([]);
  });

  test('a yes as long as it is news', () => {
    const confirmed: Summary = { ...DISPUTED, state: 'confirmed' };
    expect(waiting(confirmed, '2026-11-26', { newsFrom: '2026-11-22' })).toEqual(['summary-confirmed 2026-11-22']);
    expect(waiting(confirmed, '2026-11-26', { newsFrom: '2026-11-23' })).toEqual([]);
  });
});
