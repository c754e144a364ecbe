import * as z from 'zod';
import { addYears, isCalendarDate } from '../domain/calendar.ts';

/** What a day is compared with: the day on which the request came, in Europe/Amsterdam. */
export type Today = { readonly today: string };

/** Since this day the AVG applies, and no regulation here is older: nothing that is recorded by them happened before it. */
const SINCE_AVG = '2018-05-25';
/** Since this day the Wet bescherming persoonsgegevens applied, the first law by which a dossier of before can have been kept as it is here. */
const SINCE_WBP = '2001-09-01';
/** Nobody has lived longer than this. */
const LIFE_YEARS = 130;
/** Nothing that a practice plans lies further away: twice the years that a dossier is kept (RIO-6.3). */
const PLAN_YEARS = 10;
/** How far a slip is left to the rules, which say no with their article and what to do: to a past day that is to come, or the other way round. */
const SLIP_YEARS = 1;

/** Which days make sense, by what they are the day of. */
const DAYS = {
  birth: { first: ({ today }: Today) => addYears(today, -LIFE_YEARS), last: ({ today }: Today) => today },
  past: { first: () => SINCE_AVG, last: ({ today }: Today) => addYears(today, SLIP_YEARS) },
  planned: {
    first: ({ today }: Today) => addYears(today, -SLIP_YEARS),
    last: ({ today }: Today) => addYears(today, PLAN_YEARS),
  },
  // The same where no rule says anything better.
  been: { first: () => SINCE_AVG, last: ({ today }: Today) => today },
  earlier: { first: () => SINCE_WBP, last: ({ today }: Today) => addYears(today, SLIP_YEARS) },
  coming: { first: ({ today }: Today) => today, last: ({ today }: Today) => addYears(today, PLAN_YEARS) },
} as const;
type DayKind = keyof typeof DAYS;

const OUTSIDE = {
  birth: { message: 'no birth date' },
  past: { message: 'no day that has been' },
  planned: { message: 'no day to plan' },
  been: { message: 'no day that has been' },
  earlier: { message: 'no earlier day' },
  coming: { message: 'no day to plan' },
} as const satisfies { readonly [K in DayKind]: { readonly message: string } };

const within = (kind: DayKind, today: Today, day: string): boolean =>
  day >= DAYS[kind].first(today) && day <= DAYS[kind].last(today);

/** A day that exists: 2027-02-29 is refused. What somebody sends has one of the kinds below. */
const day = () =>
  z
    .string()
    .refine(isCalendarDate, { message: 'not a calendar date' })
    .meta({ format: 'date', examples: ['2026-03-05'] });

const dayOf = (kind: DayKind) => (today: Today) =>
  day()
    // A day that does not exist has got its sentence.
    .refine((given) => !isCalendarDate(given) || within(kind, today, given), OUTSIDE[kind])
    .meta({ format: 'date', examples: ['2026-03-05'], 'x-day': kind });

export const birthDay = dayOf('birth');
/** Something happened on it. A day to come is left to the rule of the operation. */
export const pastDay = dayOf('past');
/** Something happened on it before the practice kept its dossiers here. */
export const earlierDay = dayOf('earlier');
/** Something is to happen on it, or until it. A day that is over is left to the rule of the operation. */
export const plannedDay = dayOf('planned');
/** Something happened on it, and no rule looks at it. */
export const dayThatWas = dayOf('been');
/** Something is to happen on it, and no rule looks at it. */
export const dayToCome = dayOf('coming');

/** A moment that something happened, with its offset: hours are counted from it. */
export const pastMoment = (today: Today) =>
  z.iso
    .datetime({ offset: true })
    .refine((given) => within('past', today, given.slice(0, 10)), OUTSIDE.past)
    .meta({ examples: ['2026-03-05T10:30:00+01:00'], 'x-day': 'past' });
