import { Temporal } from 'temporal-polyfill';
import { addDays } from '../calendar.ts';
import type { Holiday } from './holidays.ts';
import { addPeriod, isPeriod, type Period, periodInWords } from './period.ts';
import { refusedTerm, type TermRefused } from './refusal.ts';
import { type Ending, receivedStep, type Term, termOn } from './term.ts';
import { dateInWords, type Words, words } from './words.ts';

/** What this reads of a practice's policy. */
export type RightRules = {
  readonly kinds: readonly { readonly id: string }[];
  readonly decide: Period;
  readonly extension: Period;
  readonly promised: readonly string[];
  readonly execution: { readonly [kind: string]: Period };
};

/** More time, and the day on which the client was told of it with the reasons (AVG 12(3)). */
export type Extension = { readonly by: string; readonly toldOn: string };

/** The only reason for which the clock stops (AVG 12(6)). */
export const STOP_REASON = 'identity-doubt';

/** From the day the question was asked until the day the proof came. A clock that still stands: until today. */
export type ClockStop = { readonly reason: string; readonly from: string; readonly until: string };

export type RightCase = {
  readonly kind: string;
  /** The day of receipt, through whatever channel, not of registration. */
  readonly received: string;
  readonly extensions?: readonly Extension[];
  readonly stop?: ClockStop;
};

export type RightTerm = {
  readonly ok: true;
  readonly term: Term;
  /** The last day on which an extension may be told: the nominal end of the first month. */
  readonly extendUntil: string;
};

type Counted = { readonly ok: true; readonly day: string; readonly steps: readonly Words[] };

/**
 * Until when a request about a right is decided and answered (AVG 12(3)): a month from receipt, once extended, longer
 * by the days the clock stood.
 */
export function rightTerm(rules: RightRules, request: RightCase, decreed: readonly Holiday[]): RightTerm | TermRefused {
  const { kind, received, stop } = request;
  if (!rules.kinds.some(({ id }) => id === kind)) return refusedTerm('kind-unknown', 'rights.exercised');
  const month = addPeriod(received, rules.decide);
  const stood = daysStood(received, month, stop);
  if (!stood.ok) return stood;
  const extendUntil = addDays(month, stood.days);
  const counted = extended(rules, request, month, extendUntil);
  if (!counted.ok) return counted;

  const nominal = addDays(counted.day, stood.days);
  const steps = [receivedStep(received), ...counted.steps, ...(stop ? [stopStep(stop, stood.days, nominal)] : [])];
  return { ok: true, term: termOn(nominal, steps, endingOf(rules, kind, decreed)), extendUntil };
}

const endingOf = (rules: RightRules, kind: string, decreed: readonly Holiday[]): Ending =>
  rules.promised.includes(kind)
    ? {
        rolls: false,
        decreed,
        because: {
          nl: 'een belofte van het reglement zelf, die niet verschuift',
          en: 'a promise of the regulation itself, which does not move',
        },
      }
    : { rolls: true, decreed };

/** Whole days, so asked and answered on one day is none. They are added to the end, once, before it is rolled. */
function daysStood(
  received: string,
  month: string,
  stop: ClockStop | undefined,
): { readonly ok: true; readonly days: number } | TermRefused {
  if (stop === undefined) return { ok: true, days: 0 };
  const { reason, from, until } = stop;
  if (reason !== STOP_REASON) return refusedTerm('stop-reason', 'rights.identity-in-doubt');
  if (from < received) return refusedTerm('stop-before-receipt', 'rights.identity-in-doubt', received);
  // Asked without delay: after the first month there is nothing left to stop, and an extension is no time for asking.
  if (from > month) return refusedTerm('stop-late', 'rights.identity-in-doubt', month);
  if (until < from) return refusedTerm('stop-reversed', 'rights.identity-in-doubt', from);
  return { ok: true, days: Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days };
}

const stopStep = ({ from, until }: ClockStop, days: number, nominal: string): Words => {
  const length = days === 0 ? { nl: 'nul dagen', en: 'no days' } : periodInWords(`P${days}D`);
  const since = { nl: 'stil van', en: 'stopped from' };
  const to = { nl: 'tot', en: 'until' };
  return words`${{ nl: 'klok', en: 'clock' }} ${since} ${dateInWords(from)} ${to} ${dateInWords(until)}, ${length} ${{ nl: 'erbij', en: 'added' }}: ${dateInWords(nominal)}`;
};

/** The end without the days the clock stood. */
function extended(rules: RightRules, request: RightCase, month: string, extendUntil: string): Counted | TermRefused {
  const { received, extensions = [] } = request;
  const first = words`${periodInWords(rules.decide)}: ${dateInWords(month)}`;
  const [extension, ...more] = extensions;
  if (extension === undefined) return { ok: true, day: month, steps: [first] };

  const { by, toldOn } = extension;
  if (more.length > 0) return refusedTerm('extension-twice', 'rights.term');
  if (!isPeriod(by)) return refusedTerm('extension-period', 'rights.term');
  if (toldOn < received) return refusedTerm('extension-before-receipt', 'rights.term', received);
  // "Within one month of receipt" could be read up to the rolled day. Told by the nominal one is in time in any reading.
  if (toldOn > extendUntil) return refusedTerm('extension-late', 'rights.term', extendUntil);
  const day = furtherFrom(received, rules.decide, by);
  if (day > furtherFrom(received, rules.decide, rules.extension))
    return refusedTerm('extension-too-long', 'rights.term', rules.extension);

  const told = words`${{ nl: 'op', en: 'on' }} ${dateInWords(toldOn)} ${{ nl: 'verlengd met', en: 'extended by' }}`;
  return { ok: true, day, steps: [first, words`${told} ${periodInWords(by)}: ${dateInWords(day)}`] };
}

/**
 * "Two further months" counts from receipt (31 January: three months, 30 April) or from the end of the first month
 * (28 February: 28 April). The second is never the later day, so whoever keeps it is in time in both readings.
 */
const furtherFrom = (received: string, decide: Period, by: Period): string =>
  addPeriod(addPeriod(received, decide), by);

/**
 * From the decision until it is carried out. The law says "without undue delay", so the days are the practice's own and
 * no weekend moves them.
 */
export function executionTerm(
  rules: RightRules,
  { kind, decided }: { readonly kind: string; readonly decided: string },
  decreed: readonly Holiday[],
): { readonly ok: true; readonly term: Term } | TermRefused {
  const period = Object.hasOwn(rules.execution, kind) ? rules.execution[kind] : undefined;
  if (period === undefined) return refusedTerm('kind-unknown', 'rights.exercised');
  const nominal = addPeriod(decided, period);
  const steps = [
    words`${{ nl: 'beslist', en: 'decided' }} ${dateInWords(decided)}`,
    words`${periodInWords(period)}: ${dateInWords(nominal)}`,
  ];
  const because = { nl: 'een eigen termijn, die niet verschuift', en: 'a term of our own, which does not move' };
  return { ok: true, term: termOn(nominal, steps, { rolls: false, because, decreed }) };
}
