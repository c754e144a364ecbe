import { describe, expect, test } from 'vitest';
import { coarseOf, countedIn, countYear, yearsToCount } from '../../../domain/statistics/count-year.ts';
import { policyById } from '../../../local/policies.ts';
import { allowed } from '../support/outcomes.ts';
import { ENDED, ERASING, RUNNING } from '../support/samples.ts';

const POLICY = policyById('eigenkans');
const RULES = { ...POLICY, statistics: { ...POLICY.statistics, settleMonths: 3, smallestGroup: 5 } };

describe('the years that are counted', () => {
  test.each([
    ['2027-03-31', [2025]],
    ['2027-04-01', [2025, 2026]],
    ['2028-12-31', [2025, 2026, 2027]],
  ])('[EK-1.8] on %s are those that are over for three months: %j', (today, years) => {
    expect(yearsToCount(undefined, '2025-02-01', today, RULES)).toEqual(years);
  });

  test('[EK-8.2] are each counted once, and none before the practice began', () => {
    expect(yearsToCount(2025, '2020-01-01', '2027-04-01', RULES)).toEqual([2026]);
    expect(yearsToCount(2026, '2020-01-01', '2027-04-01', RULES)).toEqual([]);
    expect(yearsToCount(undefined, '2027-04-01', '2027-04-01', RULES)).toEqual([]);
  });
});

describe('what is counted of a trajectory', () => {
  test('[EK-1.9] nothing while it goes on, while it is destroyed, or while its data may only be stored', () => {
    expect(countedIn(ENDED)).toBe(2026);
    for (const dossier of [RUNNING, ERASING, { ...ENDED, restriction: { requestId: 'r', placedOn: '2026-03-02' } }])
      expect(countedIn(dossier)).toBeUndefined();
  });

  test.each([
    ['2026-01-10', '2026-04-09', 'under-3-months'],
    ['2026-01-10', '2026-04-10', 'under-6-months'],
    ['2025-07-10', '2026-07-09', 'under-12-months'],
    ['2025-07-10', '2026-07-10', 'under-24-months'],
    ['2024-01-01', '2026-01-01', 'longer'],
  ])('[EK-8.2] from %s to %s it took %s, and no day is counted', (startedOn, endedOn, duration) => {
    const coarse = coarseOf({ ...ENDED, startedOn, endedOn, outcome: 'work' }, 'uwv', RULES);
    expect(coarse).toEqual({ service: ENDED.service, outcome: 'work', duration, principalType: 'uwv' });
  });

  test('[EK-2.2] what nobody said is a value of its own', () => {
    expect(coarseOf(ENDED, undefined, RULES)).toMatchObject({ outcome: 'not-said', principalType: 'own-request' });
  });

  test('[EK-1.8] [EK-8.2] the log says that a year was counted, and nothing of what came of it', () => {
    const five = Array.from({ length: 5 }, () => coarseOf(ENDED, 'uwv', RULES));
    const { next, audit, agenda, effects } = allowed(countYear(2026, five, RULES));
    expect(next).toEqual({ year: 2026, groups: [{ ...five[0], count: 5 }] });
    expect(audit).toEqual([
      {
        act: 'combine',
        action: 'statistics.count',
        rules: ['statistics.anonymous', 'statistics.never-joined'],
        facts: { year: 2026 },
      },
    ]);
    expect([agenda, effects]).toEqual([[], []]);
    expect(allowed(countYear(2026, five.slice(1), RULES)).next.groups).toEqual([]);
  });
});
