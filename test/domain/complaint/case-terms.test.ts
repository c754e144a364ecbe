import { expect, test } from 'vitest';
import { daysOf, inTime } from '../../../domain/complaint/case-terms.ts';
import { open, POLICY } from './samples.ts';

const REOPENED = { ...open(), termFrom: '2025-04-20', deferredOn: ['2025-04-01'], deferralsBefore: 1, reopenings: 1 };

test('[RIO-7.2] a deferral before it was opened again lengthens nothing any more', () => {
  // Six weeks after 20 April.
  expect(daysOf(REOPENED, POLICY).nominal).toBe('2025-06-01');
  expect(daysOf({ ...REOPENED, deferredOn: ['2025-04-01', '2025-05-01'] }, POLICY).nominal).toBe('2025-06-29');
});

test('a complaint with more deferrals than any term allows has no days', () => {
  expect(() => daysOf({ ...open(), deferredOn: ['2025-04-01', '2025-04-02'] }, POLICY)).toThrow(
    new RangeError('No term: deferral-twice'),
  );
});

test('[RIO-7.2] in time until the end of the term, and never again after a round that was too late', () => {
  expect(inTime(open(), POLICY, '2025-04-16')).toBe(true);
  expect(inTime(open(), POLICY, '2025-04-17')).toBe(false);
  expect(inTime({ ...open(), decidedInTime: true }, POLICY, '2025-04-16')).toBe(true);
  expect(inTime({ ...open(), decidedInTime: false }, POLICY, '2025-04-16')).toBe(false);
});
