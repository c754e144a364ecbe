import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { AnonymousYear } from '../../../domain/statistics/groups.ts';
import { releaseFigures } from '../../../domain/statistics/release.ts';
import { policyById } from '../../../local/policies.ts';
import { allowed, refusal } from '../support/outcomes.ts';

const POLICY = policyById('eigenkans');
const NOW = Temporal.Instant.from('2028-05-01T10:00:00Z');
const ASKED = {
  releaseId: 'release-1',
  releasedBy: 'owner-1',
  purpose: 'research',
  receiver: 'Hogeschool Voorbeeld',
  from: 2025,
  until: 2027,
};
const whole = { service: 'coaching', outcome: 'work', duration: 'longer', principalType: 'uwv' } as const;
const YEARS: readonly AnonymousYear[] = [
  { year: 2025, groups: [{ ...whole, count: 6 }] },
  { year: 2026, groups: [] },
  {
    year: 2027,
    groups: [
      { service: 'coaching', count: 7 },
      { ...whole, count: 5 },
    ],
  },
];
const release = (more: object = {}) => releaseFigures({ ...ASKED, ...more }, YEARS, POLICY, NOW);

test('[EK-2.2] [EK-2.3] [EK-8.1] a release says for what, to whom, when, and what stayed out', () => {
  const { next, audit } = allowed(release());
  const { suppressed, ...line } = next;
  expect(line).toEqual({ ...ASKED, releasedAt: '2028-05-01T10:00:00.000Z' });
  expect(suppressed.map(({ year, of, untold }) => [year, of, untold])).toEqual([
    [2026, 'year', 0],
    [2027, 'outcome', 7],
    [2027, 'duration', 7],
    [2027, 'principalType', 7],
  ]);
  expect(suppressed[1]?.values).not.toContain('work');
  expect(suppressed[1]?.values).toContain('stopped');
  expect(audit).toEqual([
    {
      act: 'disclose',
      action: 'statistics.release',
      rules: ['statistics.purpose-asked', 'statistics.released', 'statistics.never-joined'],
      facts: { release: 'release-1', purpose: 'research', from: 2025, until: 2027 },
    },
  ]);
});

describe('a release is refused', () => {
  test.each([
    ['[EK-2.3] for a purpose that does not exist', { purpose: 'marketing' }, 'release-purpose-unknown', 'purpose'],
    ['[EK-8.1] for years that go back', { from: 2027, until: 2025 }, 'release-years', 'until'],
    ['[EK-8.1] for a year that was not counted', { from: 2024 }, 'release-year-not-counted', 'from'],
    ['[EK-8.1] for a year that is still to come', { until: 2028 }, 'release-year-not-counted', 'until'],
    ['[EK-8.2] when it is too small', { from: 2026, until: 2026 }, 'release-too-small', 'from'],
    ['[EK-5.1] with the number of a citizen', { receiver: 'Jan 111222333' }, 'citizen-service-number', 'receiver'],
  ])('%s', (_, more, code, field) => {
    expect(refusal(release(more))).toMatchObject({ code, field });
  });
});

test.each(['method', 'policy', 'research'])('[EK-2.2] [EK-2.3] %s is a purpose of the regulation', (purpose) => {
  expect(allowed(release({ purpose })).next.purpose).toBe(purpose);
});
