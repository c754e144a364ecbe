import { Temporal } from 'temporal-polyfill';
import { addDays, ZONE } from '../calendar.ts';
import type { EarlierWords } from '../text/earlier-words.ts';
import type { Labels } from './labels.ts';
import type { MissedBy } from './rules.ts';

/** planned: it is to come, or nobody has said yet whether it was held. */
export const CONSULT_STATES = ['planned', 'held', 'missed', 'cancelled'] as const;
export type ConsultState = (typeof CONSULT_STATES)[number];

export const CONSULT_FORMATS = ['in-person', 'video'] as const;
export type ConsultFormat = (typeof CONSULT_FORMATS)[number];

export type Missed = { readonly by: MissedBy; readonly reason: string };

/** What can be said of a consult otherwise later. */
export type ConsultFacts = {
  readonly state: ConsultState;
  /** ISO date and `HH:MM`, in Europe/Amsterdam. */
  readonly day: string;
  readonly time: string;
  readonly format: ConsultFormat;
  /** As planned; once it was held, as long as it took. */
  readonly minutes: number;
  readonly missed?: Missed;
};

/** What stood there before something else came in its place, on that day. */
export type EarlierConsult = ConsultFacts & { readonly until: string };

/** A direct contact between a coach and their client (RIO-1.9). */
export type Consult = ConsultFacts &
  Labels & {
    readonly consultId: string;
    readonly dossierId: string;
    readonly version: number;
    /** Who has or had it: the coach, or who stood in for them. */
    readonly coachId: string;
    readonly recordedOn: string;
    readonly earlier?: readonly EarlierConsult[];
    /** Sealed: where somebody meets their coach can say much. */
    readonly secrets: { readonly place?: string; readonly earlierWords?: readonly EarlierWords[] };
  };

/** When it begins: what the clock of the practice shows. */
export const startOf = ({ day, time }: Pick<Consult, 'day' | 'time'>): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).toInstant();

/** It was planned, its day is over, and nobody said what became of it. */
export const isOpen = ({ state, day }: Pick<Consult, 'state' | 'day'>, today: string): boolean =>
  state === 'planned' && day < today;

/** It is today, tomorrow, or over without anybody having said what became of it: its coach has to know of it now. */
export const isNear = ({ state, day }: Pick<Consult, 'state' | 'day'>, today: string): boolean =>
  state === 'planned' && day <= addDays(today, 1);

/** It is still to be held. */
export const isToCome = ({ state, day }: Pick<Consult, 'state' | 'day'>, today: string): boolean =>
  state === 'planned' && day >= today;

/** Where it stands in the register: by day and time. */
export const placeOf = ({ day, time, consultId }: Consult): string => `${day} ${time} ${consultId}`;
