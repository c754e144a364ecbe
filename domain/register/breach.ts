import { Temporal } from 'temporal-polyfill';
import { breachDeadline, breachIsLate } from '../terms/breach-term.ts';
import type { EarlierWords } from '../text/earlier-words.ts';

/** What was lost: secrecy, correctness or being there (AVG 4(12)). */
export const BREACH_KINDS = ['confidentiality', 'integrity', 'availability'] as const;
/** `unlikely`: no notification is needed (AVG 33(1)); `high`: the people are told too (AVG 34). */
export const RISKS = ['unlikely', 'risk', 'high'] as const;
export const FINDERS = ['owner', 'coach', 'client', 'principal', 'processor', 'other'] as const;

export type BreachKind = (typeof BREACH_KINDS)[number];
export type Risk = (typeof RISKS)[number];

/**
 * Why the people need not be told of a high risk (AVG 34(3)): (a) what was lost cannot be read, (b) measures taken afterwards took the
 * high risk away, (c) it would take a disproportionate effort, and there is a public communication instead.
 */
export const NOT_TOLD = ['unreadable', 'risk-removed', 'disproportionate-effort'] as const;
export type NotTold = (typeof NOT_TOLD)[number];

/** What goes after the term of keeping: everything typed, and every link to a dossier or a complaint. */
export type BreachSecrets = {
  readonly foundBy: (typeof FINDERS)[number];
  /** The nature of the breach, in words. */
  readonly happened?: string;
  /** The complaint through which it was found. */
  readonly complaintId?: string;
  /** Ids of the policy's categories of data. */
  readonly categories: readonly string[];
  readonly dossierIds: readonly string[];
  readonly consequences?: string;
  readonly measures?: string;
  /** Why the notification comes after the 72 hours (AVG 33(1)). */
  readonly reasonsLate?: string;
  /** Why that ground holds by which the people are not told (AVG 34(3), 33(5)). */
  readonly reasonsNotTold?: string;
  /** Where and how it was made public instead (AVG 34(3)(c)). */
  readonly publicCommunication?: string;
  /** Why the risk is what it is said to be (AVG 33(5)). */
  readonly reasonsRisk?: string;
  /** What was written first: the register shows what was thought when (AVG 33(5)). */
  readonly earlierWords?: readonly EarlierWords[];
};

/** One line of the register of breaches (AVG 33(5)). Moments are ISO instants. */
export type Breach = {
  readonly breachId: string;
  readonly awareAt: string;
  readonly recordedAt: string;
  readonly kinds: readonly BreachKind[];
  /** About how many people's data, and in about how many records. */
  readonly people?: number;
  readonly records?: number;
  readonly risk?: Risk;
  readonly notifiedAuthorityAt?: string;
  readonly notifiedPeopleAt?: string;
  /** Why the people are not told. */
  readonly peopleNotTold?: NotTold;
  readonly version: number;
  /** Absent once its term of keeping is over. */
  readonly secrets?: BreachSecrets;
};

export const BREACH_STATES = ['open', 'notified', 'not-needed'] as const;
export type BreachState = (typeof BREACH_STATES)[number];

/** A notification once made stays made, whatever is found about the risk afterwards. */
export const breachState = ({ notifiedAuthorityAt, risk }: Breach): BreachState =>
  notifiedAuthorityAt !== undefined ? 'notified' : risk === 'unlikely' ? 'not-needed' : 'open';

const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text);

export const deadlineOf = ({ awareAt }: Pick<Breach, 'awareAt'>): Temporal.Instant => breachDeadline(instant(awareAt));

/** Whether the 72 hours went by without a notification that was needed, or before it was made. */
export function isLate(breach: Breach, now: Temporal.Instant): boolean {
  const { awareAt, notifiedAuthorityAt } = breach;
  if (breachState(breach) === 'not-needed') return false;
  return breachIsLate(instant(awareAt), notifiedAuthorityAt === undefined ? now : instant(notifiedAuthorityAt));
}

/** Whole hours until the deadline; 0 when it is past or nothing is to be notified any more. */
export function hoursLeft(breach: Breach, now: Temporal.Instant): number {
  const deadline = deadlineOf(breach);
  if (breachState(breach) !== 'open' || Temporal.Instant.compare(deadline, now) <= 0) return 0;
  return Math.floor(now.until(deadline, { largestUnit: 'hours' }).hours);
}

/** The people must be told and were not yet (AVG 34(1)), and nothing excepts it (AVG 34(3)). */
export const mustTellPeople = ({ risk, notifiedPeopleAt, peopleNotTold }: Breach): boolean =>
  risk === 'high' && notifiedPeopleAt === undefined && peopleNotTold === undefined;
