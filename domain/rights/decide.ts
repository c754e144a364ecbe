import { addDays } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { DESTROYS, refuseUnderHold } from '../destruction.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import type { Refused } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { keepWords } from '../text/earlier-words.ts';
import { refuseKindsDecided, withEarlier } from './decide-again.ts';
import { asksUnnamed, documentsTaken, grantedChanges } from './granted.ts';
import { answerOf, no, startOf, tellClient } from './parts.ts';
import {
  type Execution,
  isChangeKind,
  type KindDecision,
  type Order,
  owesData,
  type RightKind,
  type RightsRequest,
} from './request.ts';
import { type RightsRules, rulesOf } from './rules.ts';
import { schedule } from './schedule.ts';

export type DecideKind = Omit<KindDecision, 'appointment' | 'exceptions' | 'underHold'> & {
  readonly exceptions?: readonly string[];
  readonly reasons?: string;
  readonly appointment?: {
    readonly on: string;
    readonly time: string;
    readonly place: string;
    readonly explanation?: string;
  };
};
export type DecideRequest = { readonly decisions: readonly DecideKind[]; readonly order?: Order };

export type DecideAround = {
  readonly dossier: Dossier;
  readonly others: readonly RightsRequest[];
  /** Which of the named documents the dossier has. */
  readonly documents: ReadonlySet<string>;
};

/** Kinds of which AVG 17(3) says when they may be refused. */
const WITH_EXCEPTIONS: readonly RightKind[] = ['erasure', 'removal', 'objection'];

/**
 * The owner decides on every kind at once (EK-10.4; AVG 12(3), (4)): only when it is known who asks, and with reasons for
 * whatever is not granted. The letter goes with it, and what is granted gets a term of its own (EK-10.5). What a legal hold kept from
 * being done, or was refused under it, can be decided anew: the request is carried out once more.
 */
export function decideRequest(
  request: RightsRequest,
  command: DecideRequest,
  around: DecideAround,
  rules: RightsRules,
  today: string,
): Outcome<RightsRequest> {
  const refused =
    refuseKindsDecided(
      request,
      command.decisions.map(({ kind }) => kind),
    ) ??
    (request.identity.state === 'established' ? undefined : no('identity-missing', rules.rights.identity.article)) ??
    refuseDecisions(request, command, around, rules, today);
  if (refused) return refused;
  const { token: _, awaits: __, requesterToldAt: ___, closedOn: ____, ...rest } = request;
  const secrets = keepWords(request.secrets, wordsOf(request, command.decisions), today);
  const full = refuseTooManyWords('request-full', 'audit.every-act', secrets.earlierWords);
  if (full) return full;
  const again = request.state !== 'open';
  const waited = addDays(today, rules.retention.graceDays);
  const order = command.order ?? request.order;
  const next: RightsRequest = {
    ...rest,
    state: 'decided',
    decidedOn: today,
    ...(order === undefined ? {} : { order }),
    runs: again ? request.runs + 1 : request.runs,
    ...withEarlier(request, {
      decisions: command.decisions.map((one) => clearOf(one, around.dossier)),
      executions: command.decisions
        .filter(({ outcome }) => outcome !== 'refused')
        .map((one): Execution => {
          const waits = removalWaits(request, one);
          const from = waits || erasureWaits(request, one) ? waited : today;
          return { kind: one.kind, state: 'todo', from, ...(waits ? { waits } : {}) };
        }),
    }),
    secrets,
  };
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.decide',
      rules: rulesOf(rules, request.kinds, 'rights.term', 'rights.refusal-explained'),
      facts: {
        request: request.requestId,
        ...Object.fromEntries(next.decisions.map(({ kind, outcome }) => [kind, outcome])),
        exceptions: next.decisions.flatMap(({ exceptions }) => exceptions).join(' '),
      },
    },
    {
      agenda: schedule(next, rules, today),
      effects: [tellClient(next, 'rights-decision'), ...(again ? [startOf(next)] : answerOf(request, 'decided'))],
    },
  );
}

/** An erasure of everything that somebody else registered for the client. */
const erasureWaits = ({ channel }: RightsRequest, { kind, outcome }: DecideKind): boolean =>
  kind === 'erasure' && outcome === 'granted' && channel !== 'portal';

/** The same for single documents, when the system removes them. */
const removalWaits = (request: RightsRequest, decision: DecideKind): boolean =>
  request.channel !== 'portal' && decision.byHand === undefined && documentsTaken(request, decision).length > 0;

function refuseDecisions(
  request: RightsRequest,
  { decisions, order }: DecideRequest,
  around: DecideAround,
  rules: RightsRules,
  today: string,
): Refused | undefined {
  for (const [place, decision] of decisions.entries()) {
    const field = `decisions.${place}`;
    const refused =
      refuseReasons(decision, field, rules) ??
      refuseParts(request, decision, field, around) ??
      refuseGrant(request, decision, field, around, rules, today) ??
      refuseForbiddenText({
        [`${field}.reasons`]: decision.reasons,
        [`${field}.place`]: decision.appointment?.place,
        [`${field}.explanation`]: decision.appointment?.explanation,
      });
    if (refused) return refused;
    const destroys = decision.kind === 'erasure' && decision.outcome === 'granted';
    if (destroys && (order ?? request.order) === undefined && around.others.some(owesData))
      return no('order-needed', 'rights.erasure', 'order');
  }
  return undefined;
}

/** A no, also in part, says why: a named exception of AVG 17(3), or reasons in words (AVG 12(4), EK-10.4). */
function refuseReasons(decision: DecideKind, field: string, rules: RightsRules): Refused | undefined {
  const { kind, outcome, exceptions = [], reasons = '' } = decision;
  const known = exceptions.every((one) => rules.rights.erasureExceptions.some(({ id }) => id === one));
  const fits = exceptions.length === 0 || (WITH_EXCEPTIONS.includes(kind) && outcome !== 'granted');
  if (!known || !fits) return no('exception-unknown', 'rights.erasure-exceptions', `${field}.exceptions`);
  if (outcome !== 'granted' && exceptions.length === 0 && reasons.trim() === '')
    return no('reasons-missing', 'rights.decision-told', `${field}.reasons`);
  return undefined;
}

/** A yes in part says to which part. */
function refuseParts(
  request: RightsRequest,
  { kind, outcome, changes, documents }: DecideKind,
  field: string,
  around: DecideAround,
): Refused | undefined {
  const incomplete = no('decision-incomplete', 'rights.decision-told', field);
  const asked = request.changes.filter((change) => change.kind === kind).map(({ n }) => n);
  const inPart = outcome === 'partly' && isChangeKind(kind);
  if ((changes !== undefined) !== inPart) return incomplete;
  if (changes && (changes.length === 0 || !changes.every((n) => asked.includes(n)))) return incomplete;
  // Of an erasure, or of what a letter asked without naming it, those that go; of access those that stay out.
  const named =
    (outcome === 'partly' && (kind === 'erasure' || kind === 'access')) ||
    asksUnnamed(request, { kind, outcome, ...(changes ? { changes } : {}) });
  if (documents !== undefined && !named) return incomplete;
  if (named && kind !== 'access' && !documents?.length) return incomplete;
  if (documents && !documents.every((id) => around.documents.has(id)))
    return no('document-unknown', 'rights.decision-told', `${field}.documents`);
  return undefined;
}

function refuseGrant(
  request: RightsRequest,
  decision: DecideKind,
  field: string,
  { dossier }: DecideAround,
  rules: RightsRules,
  today: string,
): Refused | undefined {
  const { kind, outcome, appointment, byHand } = decision;
  if (appointment && (kind !== 'access' || outcome === 'refused'))
    return no('decision-incomplete', 'rights.given-in-a-month', `${field}.appointment`);
  if (appointment && appointment.on < today)
    return no('appointment-in-past', 'rights.given-in-a-month', `${field}.appointment.on`);
  if (byHand && !isChangeKind(kind)) return no('decision-incomplete', 'rights.carried-out', `${field}.byHand`);
  if (outcome === 'refused') return undefined;
  // A hold is an exception to say, not a reason for silence: the owner answers with a reasoned refusal. In part is destroying too.
  const held = refuseUnderHold(kind, dossier, 'rights.erasure-exceptions', `${field}.outcome`);
  if (held) return held;
  const granted = grantedChanges(request, decision);
  const required = new Set(rules.clientFields.filter((one) => one.required).map(({ id }) => id));
  const fixed = granted.some(
    ({ kind: of, target }) => of === 'removal' && 'field' in target && required.has(target.field),
  );
  return fixed ? no('field-required', 'rights.required-field-stays', `${field}.outcome`) : undefined;
}

const clearOf = (
  { kind, outcome, exceptions = [], changes, documents, byHand, appointment }: DecideKind,
  { hold }: Dossier,
): KindDecision => ({
  kind,
  outcome,
  exceptions,
  ...(changes === undefined ? {} : { changes }),
  ...(documents === undefined ? {} : { documents }),
  ...(byHand === undefined ? {} : { byHand }),
  ...(appointment === undefined ? {} : { appointment: { on: appointment.on, time: appointment.time } }),
  // Whatever destroys can only be refused then.
  ...(hold && DESTROYS[kind] ? { underHold: true } : {}),
});

function wordsOf(
  { secrets }: RightsRequest,
  decisions: readonly DecideKind[],
): Pick<RightsRequest['secrets'], 'reasons' | 'appointment'> {
  const earlier = Object.entries(secrets.reasons ?? {}).filter(([of]) => decisions.every(({ kind }) => kind !== of));
  const reasons = decisions.flatMap(({ kind, reasons: said }) => (said === undefined ? [] : [[kind, said] as const]));
  const appointment = decisions.find((one) => one.appointment)?.appointment;
  return {
    reasons: Object.fromEntries([...earlier, ...reasons]),
    ...(appointment === undefined
      ? {}
      : {
          appointment: {
            place: appointment.place,
            ...(appointment.explanation === undefined ? {} : { explanation: appointment.explanation }),
          },
        }),
  };
}
