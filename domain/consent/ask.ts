import type { Temporal } from 'temporal-polyfill';
import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays, dayOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Effect } from '../effect.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { Asker, Consent, ConsentSubject } from './consent.ts';
import { sameMatter } from './matter.ts';
import { type ConsentRules, type ScopeRule, SUBJECT_OF, scopeOf, textOn } from './rules.ts';
import { type ResolvedSubject, refuseSubject } from './subject.ts';

export type AskConsent = {
  readonly consentId: string;
  readonly scope: string;
  readonly subject: ConsentSubject;
  readonly askedBy: Asker;
  /** Why the same is asked again after a no. */
  readonly reason?: string;
  /** The grant under an older wording that this question replaces. */
  readonly replaces?: string;
  /** Names as the client is shown them. */
  readonly shown?: Consent['secrets']['shown'];
};

/**
 * Asks the client (AVG 7; RIO-4.1, 4.3, 5.1): for exactly this, in the wording in force. Nothing is open until the client
 * says yes; silence lapses on `expiresOn`. The same matter after a no needs a reason.
 * @param before all consents of the dossier.
 */
export function askConsent(
  dossier: Dossier,
  command: AskConsent,
  before: readonly Consent[],
  resolved: ResolvedSubject,
  rules: ConsentRules,
  now: Temporal.Instant,
): Outcome<Consent> {
  const today = dayOf(now);
  const scope = scopeOf(rules, command.scope);
  const textVersion = scope && textOn(scope, rules, today);
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (!scope) return refuse('consent-scope-unknown', 'consent.listed-scope', 'scope');
  if (textVersion === undefined) return refuse('consent-text-unknown', scope.article);
  if (SUBJECT_OF[scope.does] !== command.subject.kind) return refuse('consent-subject', scope.article, 'subject');
  const refused =
    refuseSubject(dossier, command.subject, scope, resolved, rules, today) ??
    refuseRepeat(command, before, scope) ??
    refuseUnreachable(resolved, scope) ??
    refuseForbiddenText({ reason: command.reason });
  if (refused) return refused;
  const consent = asked(dossier, command, before, { rules, textVersion, now });
  return decided<Consent>(
    consent,
    {
      act: 'record',
      action: 'consent.ask',
      rules: [scope.article, 'consent.demonstrable'],
      facts: { consent: consent.consentId, scope: scope.id, text: textVersion, expiresOn: consent.expiresOn },
    },
    { agenda: questionAgenda(consent, rules, today), effects: [startExecution(consent)] },
  );
}

function asked(
  dossier: Dossier,
  { consentId, scope, subject, askedBy, reason, replaces, shown }: AskConsent,
  before: readonly Consent[],
  { rules, textVersion, now }: { rules: ConsentRules; textVersion: string; now: Temporal.Instant },
): Consent {
  const lapses = addDays(dayOf(now), rules.consents.expiryDays);
  // A replacement that is over needs no answer any more.
  const useless = subject.kind === 'cover' ? addDays(subject.until, 1) : lapses;
  const wider = before.find((one) => one.state === 'granted' && sameMatter(one, { scope, subject }))?.consentId;
  const older = replaces ?? wider;
  return {
    consentId,
    dossierId: dossier.dossierId,
    clientId: dossier.clientId,
    version: 1,
    state: 'asked',
    scope,
    textVersion,
    subject,
    askedBy,
    askedAt: now.toString({ fractionalSecondDigits: 3 }),
    expiresOn: [useless, lapses].sort()[0] ?? lapses,
    ...(older === undefined ? {} : { replaces: older }),
    bounces: [],
    receipts: [],
    secrets: { ...(reason === undefined ? {} : { reason }), ...(shown === undefined ? {} : { shown }) },
  };
}

/** One question at a time about one matter, and after a no only with a reason. */
function refuseRepeat(command: AskConsent, before: readonly Consent[], scope: ScopeRule): Refused | undefined {
  const earlier = before.filter((one) => sameMatter(one, command));
  if (earlier.some(({ state }) => state === 'asked')) return refuse('consent-already-asked', scope.article);
  const granted = earlier.filter(({ state, consentId }) => state === 'granted' && consentId !== command.replaces);
  // A partner may be asked to read more or less than now: the newer answer then replaces the older.
  if (granted.length > 0 && command.subject.kind !== 'partner' && command.subject.kind !== 'day')
    return refuse('consent-already-asked', scope.article);
  const refusals = earlier.filter(({ state }) => state === 'refused' || state === 'withdrawn');
  if (refusals.length > 0 && command.reason === undefined && command.askedBy.role !== 'client')
    return refuse('consent-reason-missing', scope.article, 'reason');
  return undefined;
}

/** A client whose address bounces cannot be asked by mail, unless they look in the portal by their own choice. */
function refuseUnreachable({ client }: ResolvedSubject, scope: ScopeRule): Refused | undefined {
  return client?.mailBounced !== undefined && client.noMail !== true
    ? refuse('mail-bounces', scope.article)
    : undefined;
}

function questionAgenda(consent: Consent, rules: ConsentRules, today: string): AgendaChange[] {
  const { dossierId: subject, consentId: reference, expiresOn } = consent;
  const remindOn = addDays(today, rules.consents.reminderDays);
  return [
    ...(remindOn < expiresOn ? [putOn({ subject, kind: 'consent-reminder', reference, dueOn: remindOn }, today)] : []),
    putOn({ subject, kind: 'consent-expiry', reference, dueOn: expiresOn }, today),
  ];
}

const startExecution = ({ consentId, dossierId }: Consent): Effect => ({
  type: 'start-execution',
  machine: 'consent',
  name: consentId,
  input: { consentId, dossierId },
});
