import { Temporal } from 'temporal-polyfill';
import { addDays, dayOf } from '../calendar.ts';
import type { Consent, ConsentState } from '../consent/consent.ts';
import type { Document } from '../document/document.ts';
import type { PaperCopy } from '../paper/copy.ts';
import { type Rules, regulationOn } from '../rules.ts';
import type { SummaryRules } from '../summary/rules.ts';
import type { Summary } from '../summary/summary.ts';
import { type SummaryWaiting, summariesWaiting } from '../summary/waiting.ts';
import { destroyOn } from './destruction-day.ts';
import type { Dossier } from './dossier.ts';

/** What was answered, rejected or handed over is news for so many days. */
const NEWS_DAYS = 14;
/** The end of a dossier is near when its destruction is at most so many days away: time to bring in what is missing, or correct the end. */
const NEAR_DAYS = 60;

/** What the coach does next, or has to know; `day` is by when, or since when. */
export type Waiting =
  | { readonly kind: 'handed-over'; readonly day: string }
  | { readonly kind: 'notice-missing' | 'not-started' }
  | { readonly kind: 'consent-asked'; readonly reference: string; readonly scope: string; readonly day: string }
  | {
      readonly kind: 'consent-answered';
      readonly reference: string;
      readonly scope: string;
      readonly state: Answered;
      readonly day: string;
    }
  | { readonly kind: 'upload-rejected'; readonly reference: string; readonly day: string }
  | { readonly kind: 'destruction-near'; readonly day: string }
  /** A copy that was taken out, until it is under lock again (RIO-3.3). */
  | { readonly kind: 'paper-out'; readonly reference: string; readonly day: string }
  /** The last day on which what is on paper has to be destroyed (RIO-6.2). */
  | { readonly kind: 'paper-due'; readonly day: string }
  /** A question of the client, until it is answered (RIO-3.6). */
  | { readonly kind: 'question-asked'; readonly reference: string; readonly day: string }
  /** So many percent of the granted hours or more are used, as was told on that day (RIO-3.4). */
  | { readonly kind: 'hours-reached'; readonly day: string; readonly percent: number }
  | SummaryWaiting;

/** What became of a question without the coach. */
export const ANSWERED = ['granted', 'refused', 'expired', 'withdrawn'] as const satisfies readonly ConsentState[];
type Answered = (typeof ANSWERED)[number];

type Held = {
  readonly consents: readonly Consent[];
  readonly documents: readonly Document[];
  readonly copies: readonly PaperCopy[];
  readonly summaries: readonly Summary[];
};

/**
 * What of one dossier waits for its coach (EK-6.2).
 * @param documents those that the coach may know of.
 * @param copies what is on paper.
 */
export function waitingOf(
  dossier: Dossier,
  { consents, documents, copies, summaries }: Held,
  rules: Rules & SummaryRules,
  today: string,
): Waiting[] {
  const newsFrom = addDays(today, -NEWS_DAYS);
  return [
    ...handedOver(dossier, newsFrom),
    ...firstSteps(dossier, rules, today),
    // An absence asks many clients the same: it is shown as one.
    ...consents.filter(({ subject }) => subject.kind !== 'cover').flatMap((consent) => question(consent, newsFrom)),
    ...documents
      .filter(({ state, announcedOn }) => state === 'rejected' && announcedOn >= newsFrom)
      .map(({ documentId, announcedOn }) => rejected(documentId, announcedOn)),
    ...nearEnd(dossier, rules, today),
    ...copies.flatMap(({ copyId, out }) => (out ? [takenOut(copyId, out.backBy)] : [])),
    ...paperDue(dossier, rules, today),
    ...hoursReached(dossier),
    ...summariesWaiting(summaries, rules, { newsFrom, today, over: dossier.endedOn !== undefined }),
  ];
}

/** Until others are granted, or the trajectory is over. */
const hoursReached = ({ hours, endedOn }: Dossier): Waiting[] =>
  hours?.told && endedOn === undefined
    ? [{ kind: 'hours-reached', day: hours.told.on, percent: hours.told.percent }]
    : [];

const handedOver = ({ coachSince }: Dossier, newsFrom: string): Waiting[] =>
  coachSince !== undefined && coachSince >= newsFrom ? [{ kind: 'handed-over', day: coachSince }] : [];

/** The regulation is given before the trajectory starts (RIO-2.1, EK-9.1). */
function firstSteps(dossier: Dossier, rules: Rules, today: string): Waiting[] {
  if (dossier.state !== 'registered') return [];
  const inForce = regulationOn(rules, today);
  const informed = dossier.notices.some(({ regulationVersion }) => regulationVersion === inForce);
  return [{ kind: informed ? 'not-started' : 'notice-missing' }];
}

function question(consent: Consent, newsFrom: string): Waiting[] {
  const { consentId: reference, scope, state, expiresOn } = consent;
  if (state === 'asked') return [{ kind: 'consent-asked', reference, scope, day: expiresOn }];
  const answered = ANSWERED.find((one) => one === state);
  if (answered === undefined) return [];
  const day = dayOfAnswer(consent);
  return day >= newsFrom ? [{ kind: 'consent-answered', reference, scope, state: answered, day }] : [];
}

function dayOfAnswer({ endedAt, answeredAt, askedAt }: Consent): string {
  return dayOf(Temporal.Instant.from(endedAt ?? answeredAt ?? askedAt));
}

const takenOut = (reference: string, day: string): Waiting => ({ kind: 'paper-out', reference, day });

function paperDue({ paper }: Dossier, rules: Rules, today: string): Waiting[] {
  const day = paper?.dueOn;
  return day !== undefined && day <= addDays(today, rules.paper.reminderDays) ? [{ kind: 'paper-due', day }] : [];
}

const rejected = (reference: string, day: string): Waiting => ({ kind: 'upload-rejected', reference, day });

function nearEnd(dossier: Dossier, rules: Rules, today: string): Waiting[] {
  const day = destroyOn(dossier, rules);
  return day !== undefined && day <= addDays(today, NEAR_DAYS) ? [{ kind: 'destruction-near', day }] : [];
}
