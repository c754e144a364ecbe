import { expect, test } from 'vitest';
import { addDays, addYears } from '../../../domain/calendar.ts';
import { CONSULT_STATES } from '../../../domain/consult/consult.ts';
import { refusePeriod, timeLines } from '../../../domain/consult/time-lines.ts';
import { timeUsed } from '../../../domain/consult/time-used.ts';
import { PLANNED, WORK } from './samples.ts';

const FROM = '2026-03-01';
const UNTIL = '2026-03-31';
const outside = [addDays(FROM, -1), addDays(UNTIL, 1)];

test('[RIO-3.4] the lines of a period have both its days, the first first, and count what was held and not struck out', () => {
  const consults = CONSULT_STATES.flatMap((state) =>
    [UNTIL, FROM, ...outside].map((day) => ({ ...PLANNED, day, state, minutes: 50 })),
  );
  const activities = [
    ...[UNTIL, FROM, ...outside].map((day) => ({ ...WORK, day, minutes: 30 })),
    { ...WORK, day: FROM, minutes: 7, withdrawnOn: UNTIL },
  ];
  const lines = timeLines(consults, activities, { from: FROM, until: UNTIL });
  expect(lines.map(({ day }) => day)).toEqual([
    ...Array.from({ length: CONSULT_STATES.length + 1 }, () => FROM),
    ...Array.from({ length: CONSULT_STATES.length + 1 }, () => UNTIL),
  ]);
  const counted = lines.reduce((total, { minutes }) => total + minutes, 0);
  expect(counted).toBe(2 * 50 + 2 * 30);
  const all = timeLines(consults, activities, { from: '2026-01-01', until: '2026-12-31' });
  expect(all.reduce((total, { minutes }) => total + minutes, 0)).toBe(timeUsed(consults, activities).total);
});

test('[RIO-3.4] a line has nothing of what it was about', () => {
  const lines = timeLines([{ ...PLANNED, day: FROM, state: 'held' }], [{ ...WORK, day: FROM }], {
    from: FROM,
    until: FROM,
  });
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(Object.keys(line).sort()).toEqual(['coachId', 'day', 'minutes', 'of']);
});

test('[RIO-3.4] a period is from one day to a year later', () => {
  for (const until of [FROM, UNTIL, addYears(FROM, 1)]) expect(refusePeriod({ from: FROM, until })).toBeUndefined();
  for (const until of [addDays(FROM, -1), addDays(addYears(FROM, 1), 1)])
    expect(refusePeriod({ from: FROM, until })).toMatchObject({
      refusal: { code: 'time-period-impossible', field: 'until' },
    });
});
