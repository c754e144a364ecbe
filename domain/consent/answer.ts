import type { Temporal } from 'temporal-polyfill';
import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays, dayOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Effect } from '../effect.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type Colleague, overtaken } from './colleague.ts';
import type { Consent, EndReason } from './consent.ts';
import { type ConsentRules, type ScopeRule, scopeOf } from './rules.ts';

const moment = (now: Temporal.Instant): string => now.toString({ fractionalSecondDigits: 3 });

/** Articles of what a policy no longer has a scope for: the law that every consent rests on. */
const rulesOf = (scope: ScopeRule | undefined) =>
  [scope?.article ?? 'consent.demonstrable', 'consent.demonstrable'] as const;

type QuestionKind = 'consent-reminder' | 'consent-expiry' | 'consent-end';

const drop = (
  { dossierId: subject, consentId: reference }: Consent,
  ...kinds: readonly QuestionKind[]
): AgendaChange[] => kinds.map((kind) => ({ op: 'drop', subject, kind, reference }));

/**
 * The client's answer to the question as it was shown (AVG 4(11), 7(2)): once, in time, and to that wording. A yes to a colleague who
 * is gone, or who is the client or the coach under another account, takes the question back instead.
 */
export function answerConsent(
  consent: Consent,
  answer: { readonly answer: 'granted' | 'refused'; readonly textVersion: string },
  found: Colleague,
  rules: ConsentRules,
  now: Temporal.Instant,
): Outcome<Consent> {
  const today = dayOf(now);
  const scope = scopeOf(rules, consent.scope);
  const refused = refuseAnswer(consent, answer.textVersion, scope, today);
  if (refused) return refused;
  const granted = answer.answer === 'granted';
  const over = granted ? overtaken(consent, found) : undefined;
  if (over) return endConsent(consent, over, rules, now);
  const endsOn = granted && scope ? endOf(consent, scope, today) : undefined;
  const startsOn = granted && consent.subject.kind === 'cover' ? consent.subject.from : undefined;
  const { token: _, ...rest } = consent;
  const next: Consent = {
    ...rest,
    state: answer.answer,
    answeredAt: moment(now),
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
  };
  const { dossierId: subject, consentId: reference } = consent;
  return decided<Consent>(
    next,
    {
      act: 'record',
      action: granted ? 'consent.grant' : 'consent.refuse',
      rules: rulesOf(scope),
      facts: { consent: consent.consentId, scope: consent.scope, text: consent.textVersion, ...whom(consent) },
    },
    {
      agenda: [
        ...drop(consent, 'consent-reminder', 'consent-expiry'),
        ...(endsOn === undefined ? [] : [putOn({ subject, kind: 'consent-end', reference, dueOn: endsOn }, today)]),
        ...telling(next, today),
      ],
      effects: [...answerToken(consent, next), receiptMail(next)],
    },
  );
}

function refuseAnswer(
  consent: Consent,
  shown: string,
  scope: ScopeRule | undefined,
  today: string,
): Refused | undefined {
  const rule = scope?.article ?? 'consent.demonstrable';
  if (consent.state === 'expired' || consent.state === 'cancelled') return refuse('consent-expired', rule);
  if (consent.state !== 'asked') return refuse('consent-answered', rule);
  // The sweep may be late; the term is not.
  if (today >= consent.expiresOn) return refuse('consent-expired', rule);
  if (shown !== consent.textVersion || !scope?.texts.some(({ version }) => version === shown))
    return refuse('consent-text-unknown', rule, 'textVersion');
  return undefined;
}

/** The first day on which the grant opens nothing any more: its own last day, or the longest that the policy allows. */
function endOf({ subject }: Consent, scope: ScopeRule, today: string): string | undefined {
  const own =
    subject.kind === 'cover' || (subject.kind === 'disclosure' && subject.until !== undefined)
      ? addDays(String(subject.until), 1)
      : undefined;
  const longest = scope.maxDays === null || subject.kind === 'cover' ? undefined : addDays(today, scope.maxDays);
  // Sorting puts an absent day last.
  return [own, longest].sort()[0];
}

/** Withdrawing is as easy as granting (AVG 7(3)): one command, at once. */
export function withdrawConsent(consent: Consent, rules: ConsentRules, now: Temporal.Instant): Outcome<Consent> {
  if (consent.state !== 'granted')
    return refuse('consent-not-granted', scopeOf(rules, consent.scope)?.article ?? 'consent.withdrawable');
  return closed(consent, { ...consent, state: 'withdrawn', endedAt: moment(now) }, 'consent.withdraw', rules, now);
}

/** Silence lapses and grants nothing. */
export function expireConsent(consent: Consent, rules: ConsentRules, now: Temporal.Instant): Outcome<Consent> {
  if (consent.state !== 'asked') return refuse('consent-answered', 'consent.demonstrable');
  if (dayOf(now) < consent.expiresOn) return refuse('not-due', 'consent.demonstrable');
  return closed(consent, { ...consent, state: 'expired', endedAt: moment(now) }, 'consent.expire', rules, now);
}

/** Ends a grant, or takes back a question, without the client: the term is over, the coach is back, or the like. */
export function endConsent(
  consent: Consent,
  reason: EndReason,
  rules: ConsentRules,
  now: Temporal.Instant,
): Outcome<Consent> {
  if (consent.state !== 'granted' && consent.state !== 'asked')
    return refuse('consent-not-granted', scopeOf(rules, consent.scope)?.article ?? 'consent.demonstrable');
  if (reason === 'term' && (consent.endsOn === undefined || dayOf(now) < consent.endsOn))
    return refuse('not-due', 'consent.demonstrable');
  const state = consent.state === 'granted' ? 'ended' : 'cancelled';
  const next: Consent = { ...consent, state, endedAt: moment(now), endReason: reason };
  return closed(consent, next, state === 'ended' ? 'consent.end' : 'consent.cancel', rules, now);
}

function closed(
  before: Consent,
  { token: _, ...next }: Consent,
  action: 'consent.end' | 'consent.cancel' | 'consent.withdraw' | 'consent.expire',
  rules: ConsentRules,
  now: Temporal.Instant,
): Outcome<Consent> {
  const { endReason } = next;
  return decided<Consent>(
    next,
    {
      act: 'record',
      action,
      rules: rulesOf(scopeOf(rules, before.scope)),
      facts: { consent: before.consentId, scope: before.scope, ...(endReason ? { reason: endReason } : {}) },
    },
    {
      agenda: [
        ...drop(before, 'consent-reminder', 'consent-expiry', 'consent-end'),
        ...(before.state === 'asked' ? telling(next, dayOf(now)) : []),
      ],
      effects: [...answerToken(before, next), ...toldOfEnd(before, next)],
    },
  );
}

/** Who was mailed a question that is taken back hears so, and need not answer any more; of anything else there is a receipt. */
function toldOfEnd({ token, remindedOn }: Consent, next: Consent): Effect[] {
  if (next.state !== 'cancelled') return [receiptMail(next)];
  const mailed = token !== undefined || remindedOn !== undefined;
  return mailed ? [mailToClient(next, 'consent-taken-back')] : [];
}

/** A week of silence earns one reminder, as long as a yes would open something. */
export function remindOfConsent(
  consent: Consent,
  found: Colleague,
  rules: ConsentRules,
  now: Temporal.Instant,
): Outcome<Consent> {
  if (consent.state !== 'asked' || consent.remindedOn !== undefined)
    return refuse('consent-answered', 'consent.demonstrable');
  const over = overtaken(consent, found);
  if (over) return endConsent(consent, over, rules, now);
  return decided<Consent>(
    { ...consent, remindedOn: dayOf(now) },
    { act: 'record', action: 'consent.remind', rules: ['consent.demonstrable'], facts: { consent: consent.consentId } },
    {
      agenda: drop(consent, 'consent-reminder'),
      effects: [mailToClient(consent, 'consent-reminder')],
    },
  );
}

/** Whoever waits hears it, once: the token is spent. */
const answerToken = ({ token }: Consent, { state }: Consent): Effect[] =>
  token === undefined ? [] : [{ type: 'answer-token', token, outcome: state }];

const mailToClient = (
  consent: Consent,
  notice: 'consent-reminder' | 'consent-receipt' | 'consent-taken-back',
): Effect => ({
  type: 'notify',
  notice,
  recipient: { to: 'person', personId: consent.clientId },
  facts: { dossier: consent.dossierId, consent: consent.consentId, event: consent.state },
});

const receiptMail = (consent: Consent): Effect => mailToClient(consent, 'consent-receipt');

/** If the execution does not tell the asker, the agenda does so the next day. */
const telling = (
  { dossierId: subject, consentId: reference, askedBy, toldAt }: Consent,
  today: string,
): AgendaChange[] =>
  toldAt === undefined && (askedBy.role === 'coach' || askedBy.role === 'owner')
    ? [{ op: 'put', item: { subject, kind: 'consent-tell', reference, dueOn: addDays(today, 1) } }]
    : [];

/** To whom a grant gives something: ids of people of the practice and of principals, never the client's. */
function whom({ subject }: Consent): Readonly<Record<string, string>> {
  if (subject.kind === 'partner' || subject.kind === 'cover') return { person: subject.personId };
  return subject.kind === 'disclosure' ? { principal: subject.principalId } : {};
}

/**
 * Whether the older grant that a question was to replace ends with this: a yes replaces it; a no or silence to a newer
 * wording ends it too, since the practice no longer works by the older one; a no to being read more leaves it as it is.
 */
export const endsOlder = (next: Consent, older: Consent): boolean =>
  older.state === 'granted' &&
  (next.state === 'granted' ||
    ((next.state === 'refused' || next.state === 'expired') && older.textVersion !== next.textVersion));
