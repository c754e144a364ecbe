import { describe, expect, it, test } from 'vitest';
import { addDays, addYears } from '../../domain/calendar.ts';
import { type Leaf, TODAY, takes, textLeaves } from '../support/leaves.ts';
import { everyRegulation } from '../support/regulations.ts';

const MOMENT = `${TODAY}T10:30:00+01:00`;
const isDay = (leaf: Leaf): boolean => takes(leaf, TODAY) && !takes(leaf, 'Merel') && !takes(leaf, '0612345678');
const isMoment = (leaf: Leaf): boolean => takes(leaf, MOMENT) && !takes(leaf, 'Merel');
const onDay = (leaf: Leaf, day: string): string => (isMoment(leaf) ? MOMENT.replace(TODAY, day) : day);

const NEVER = ['0000-01-01', '0001-01-01', '0999-12-31', '1066-10-14', '1850-01-01', addYears(TODAY, 11), '9999-12-31'];
/** Of each kind: what it takes, and what makes no sense. */
const KINDS = {
  birth: { takes: [TODAY, '1987-02-28', addYears(TODAY, -120)], not: [addDays(TODAY, 1), addYears(TODAY, -131)] },
  past: { takes: [TODAY, '2018-05-25', '2021-12-31'], not: ['2018-05-24', addYears(TODAY, 2)] },
  planned: { takes: [TODAY, addDays(TODAY, 1), addYears(TODAY, 9)], not: [addYears(TODAY, -2)] },
} as const;
const kindOf = ({ schema }: Leaf) => schema.meta()?.['x-day'] as keyof typeof KINDS | undefined;

describe.each(everyRegulation)('the days that can be sent under %s', (id) => {
  const days = textLeaves(id).filter((leaf) => isDay(leaf) || isMoment(leaf));

  it('are known', () => {
    expect(days.length).toBeGreaterThanOrEqual(20);
    const without = days.filter((leaf) => kindOf(leaf) === undefined).map(({ operation, at }) => `${operation} ${at}`);
    expect(without).toEqual([]);
  });

  it('make sense, each by what it is the day of', () => {
    const wrong = days.flatMap((leaf) => {
      const kind = KINDS[kindOf(leaf) ?? 'past'];
      const taken = [...NEVER, ...kind.not].filter((day) => takes(leaf, onDay(leaf, day)));
      const refused = kind.takes.filter((day) => !takes(leaf, onDay(leaf, day)));
      return [...taken, ...refused].map((day) => `${leaf.operation} ${leaf.at}: ${day}`);
    });
    expect(wrong).toEqual([]);
  });
});

test('what is called a birth date is one', () => {
  const births = textLeaves().filter(({ field }) => /birth/i.test(field));
  expect(births.map((leaf) => kindOf(leaf))).toEqual(['birth', 'birth']);
});
