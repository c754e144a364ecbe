import { expect, test } from 'vitest';
import { consultMoments } from '../../../domain/consult/moments.ts';
import { PLANNED, TODAY } from './samples.ts';

/** As the operation says that it is bounded. */
const MOST_CONSULTS = 50;

test('[RIO-1.9] a timeline has the last consults, the first day first, and none that was missed or called off', () => {
  const many = Array.from({ length: MOST_CONSULTS + 5 }, (_, n) => ({
    ...PLANNED,
    state: 'held' as const,
    consultId: `consult-${n}`,
    day: `2025-${String((n % 12) + 1).padStart(2, '0')}-10`,
  }));
  const days = consultMoments(many.toReversed(), TODAY).map(({ day }) => day);
  expect(days).toEqual(
    many
      .map(({ day }) => day)
      .toSorted()
      .slice(-MOST_CONSULTS),
  );
  const off = (['missed', 'cancelled'] as const).map((state) => ({ ...PLANNED, state }));
  expect(consultMoments(off, TODAY)).toEqual([]);
});
