import { decideRequest } from '../../../domain/rights/decide.ts';
import * as execution from '../../../domain/rights/execution.ts';
import { extendRequest } from '../../../domain/rights/extend.ts';
import * as held from '../../../domain/rights/held.ts';
import * as identity from '../../../domain/rights/identity.ts';
import * as onDossier from '../../../domain/rights/on-dossier.ts';
import { tellPrincipal } from '../../../domain/rights/recipients.ts';
import * as waits from '../../../domain/rights/removal-waits.ts';
import type { RightKind, RightsRequest, RightsSecrets } from '../../../domain/rights/request.ts';
import { dropErasure, takeBack } from '../../../domain/rights/take-back.ts';
import { awaitAnswer, confirmRequest } from '../../../domain/rights/wait.ts';
import * as watch from '../../../domain/rights/watch.ts';
import {
  access,
  asked,
  at,
  correction,
  letter,
  next,
  STATUTORY as POLICY,
  registered,
  TODAY,
} from '../rights/samples.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, HELD, RUNNING } from '../support/samples.ts';
import type { Commands, Typed } from './typed.ts';
import { lying, made } from './typed.ts';

const AROUND = { dossier: RUNNING, others: [], documents: new Set(['document-1']) };
const decide = (request: RightsRequest, kind: RightKind): RightsRequest =>
  next(decideRequest(request, { decisions: [{ kind, outcome: 'granted' }] }, AROUND, POLICY, TODAY));
const ACCESS = access();
const LETTER = letter();
const CHANGES: RightsRequest = next(asked({ kinds: ['correction'], changes: [correction] }));
const DECIDED: RightsRequest = decide(CHANGES, 'correction');
const EXECUTED: RightsRequest = next(execution.recordExecution(DECIDED, 'correction', { by: 'system' }, POLICY, TODAY));
const DOUBTED: RightsRequest = next(
  identity.askIdentity(LETTER, { reason: 'identity-doubt', doubt: 'Another hand' }, POLICY, TODAY),
);

const ERASED: RightsRequest = next(
  decideRequest(
    next(asked({ kinds: ['erasure'] })),
    {
      decisions: [{ kind: 'erasure', outcome: 'partly', exceptions: ['legal-claim'], documents: ['document-1'] }],
    },
    AROUND,
    POLICY,
    TODAY,
  ),
);

/** Refused while a hold lay on the dossier: it can be decided once more. */
const REFUSED: RightsRequest = next(
  decideRequest(
    next(asked({ kinds: ['erasure'] })),
    { decisions: [{ kind: 'erasure', outcome: 'refused', reasons: 'A claim' }] },
    { ...AROUND, dossier: HELD },
    POLICY,
    TODAY,
  ),
);
/** Registered from a letter: what it takes away waits for its day. */
const REMOVED: RightsRequest = next(
  decideRequest(
    next(
      identity.establishIdentity(
        next(registered({ kinds: ['erasure'] })),
        { method: 'in-person', on: TODAY, by: 'owner' },
        POLICY,
        TODAY,
      ),
    ),
    {
      decisions: [{ kind: 'erasure', outcome: 'partly', exceptions: ['legal-claim'], documents: ['document-1'] }],
    },
    AROUND,
    POLICY,
    TODAY,
  ),
);
const REMOVING = { ...RUNNING, removals: [{ requestId: 'request-1', on: '2025-03-12' }] };

const decideAgain = (typed: Typed) => {
  const decisions = [{ kind: 'erasure', outcome: 'refused', reasons: typed.reason }] as const;
  return decideRequest(filled(REFUSED, typed), { decisions }, AROUND, POLICY, TODAY);
};

/** Whatever a request can hold of what somebody typed, it holds. */
const filled = (request: RightsRequest, { stored, lain, ...typed }: Typed): RightsRequest => {
  const { reason } = stored ?? typed;
  const secrets: Required<RightsSecrets> = {
    note: reason,
    changes: Object.fromEntries(request.changes.map(({ n }) => [String(n), { from: reason, to: reason }])),
    doubt: reason,
    extensionReasons: reason,
    reasons: Object.fromEntries(request.kinds.map((kind) => [kind, reason])),
    appointment: { place: reason, explanation: reason },
    executionNotes: Object.fromEntries(request.kinds.map((kind) => [kind, reason])),
    earlierWords: [{ field: 'doubt', text: reason, until: TODAY }],
  };
  return { ...request, secrets: lying({ lain }, secrets) };
};

const restricted = () => {
  const outcome = onDossier.restrictDossier(RUNNING, 'request-1', TODAY);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.next;
};

const OWN = { requestId: 'request-1', channel: 'portal' } as const;
const BY_LETTER = { requestId: 'request-1', channel: 'letter' } as const;
const PLANNED = () => {
  const outcome = onDossier.planErasure(ENDED, BY_LETTER, RULES, TODAY);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.next;
};

/** Commands on a request for a right, and what it does to the dossier. */
export const ON_RIGHTS: Commands = {
  'rights/makeRequest': ({ reason, firstName }) =>
    asked({
      kinds: ['correction'],
      note: reason,
      changes: [{ ...correction, target: { field: 'firstName' }, to: firstName }],
    }),
  'rights/registerRequest': ({ reason }) => registered({ note: reason }),
  'rights/confirmRequest': (typed) => confirmRequest(filled(ACCESS, typed), POLICY, at(TODAY)),
  'rights/awaitAnswer': (typed) => awaitAnswer(filled(ACCESS, typed), 'decision', 'token-1', POLICY),
  'rights/askIdentity': (typed) =>
    identity.askIdentity(filled(LETTER, typed), { reason: 'identity-doubt', doubt: typed.reason }, POLICY, TODAY),
  'rights/establishIdentity': (typed) =>
    identity.establishIdentity(filled(LETTER, typed), { method: 'in-person', on: TODAY, by: 'owner' }, POLICY, TODAY),
  'rights/watchIdentity': (typed) => identity.watchIdentity(filled(DOUBTED, typed), POLICY, '2025-03-12'),
  'rights/withdrawRequest': (typed) => identity.withdrawRequest(filled(ACCESS, typed), POLICY, TODAY),
  'rights/extendRequest': (typed) =>
    extendRequest(filled(ACCESS, typed), { by: 'P2M', reasons: typed.reason }, POLICY, TODAY),
  'rights/decideRequest': (typed) => {
    // What was refused under a hold is decided anew.
    if (typed.lain) return decideAgain(typed);
    const { reason } = typed;
    const refused = { kind: 'access', outcome: 'refused', reasons: reason } as const;
    return decideRequest(filled(ACCESS, typed), { decisions: [refused] }, AROUND, POLICY, TODAY);
  },
  'rights/recordExecution': (typed) =>
    execution.recordExecution(
      filled(DECIDED, typed),
      'correction',
      { by: 'owner', note: typed.reason, words: { 1: { from: typed.reason, to: typed.reason } } },
      POLICY,
      TODAY,
    ),
  'rights/recordByHand': (typed) =>
    execution.recordByHand(filled(DECIDED, typed), {}, { kind: 'correction', note: typed.reason }, POLICY, TODAY),
  'rights/reportFailure': (typed) => execution.reportFailure(filled(DECIDED, typed), 'correction', POLICY, at(TODAY)),
  'rights/holdBack': (typed) => held.holdBack(filled(ERASED, typed), 'erasure', POLICY, at(TODAY)),
  'rights/beginRemoval': (typed) => held.beginRemoval(filled(ERASED, typed), 'erasure', 'document-1', RUNNING, POLICY),
  'rights/resumeRequest': (typed) => execution.resumeRequest(filled(DECIDED, typed), POLICY),
  'rights/tellRequester': (typed) => execution.tellRequester(filled(EXECUTED, typed), POLICY, at(TODAY)),
  'rights/closeRequest': (typed) => execution.closeRequest(filled(EXECUTED, typed), POLICY, at(TODAY)),
  'rights/tellPrincipal': (typed) =>
    tellPrincipal(filled(EXECUTED, typed), 'principal-1', ['contact-1'], '2026-0001', POLICY, at(TODAY)),
  'rights/remindOfRequest': (typed) => watch.remindOfRequest(filled(ACCESS, typed), POLICY, '2025-03-26'),
  'rights/escalateRequest': (typed) => watch.escalateRequest(filled(ACCESS, typed), POLICY, '2025-04-20'),
  'rights/escalateExecution': (typed) =>
    watch.escalateExecution(filled(DECIDED, typed), [], RUNNING, POLICY, '2025-06-20'),
  'rights/rescheduleRequest': (typed) => {
    const before = { ...POLICY, rights: { ...POLICY.rights, reminderDays: [3] } };
    return made(watch.rescheduleRequest(filled(ACCESS, typed), before, POLICY, TODAY));
  },
  'rights/restrictDossier': () => onDossier.restrictDossier(RUNNING, 'request-1', TODAY),
  'rights/liftRestriction': () => onDossier.liftRestriction(restricted(), 'owner', TODAY),
  'rights/objectToKeeping': () =>
    onDossier.objectToKeeping(ENDED, { requestId: 'request-1', channel: 'portal' }, RULES, TODAY),
  'rights/destroyOnRequest': () => onDossier.destroyOnRequest(ENDED, OWN, 'erasure-1', RULES, TODAY),
  'rights/planErasure': () => onDossier.planErasure(ENDED, BY_LETTER, RULES, TODAY),
  'rights/takeBack': () => takeBack(PLANNED(), 'owner', RULES, TODAY),
  'rights/waitForErasure': (typed) => execution.waitForErasure(filled(DECIDED, typed), TODAY, POLICY, TODAY),
  'rights/dropErasure': (typed) => dropErasure(filled(DECIDED, typed), 'client', POLICY, TODAY),
  'rights/confirmRemoval': (typed) => waits.confirmRemoval(filled(REMOVED, typed), REMOVING, POLICY, TODAY),
  'rights/takeBackRemoval': (typed) => waits.takeBackRemoval(filled(REMOVED, typed), REMOVING, 'client', POLICY, TODAY),
  'rights/goOnWithRemoval': (typed) => waits.goOnWithRemoval(filled(REMOVED, typed), REMOVING, POLICY, '2025-03-12'),
  'rights/changeFields': ({ firstName, lastName }) => {
    const dossier = { ...RUNNING, secrets: { client: { firstName: lastName, lastName } } };
    const change = { n: 1, kind: 'correction', target: { field: 'firstName' }, ground: 'incorrect' } as const;
    return onDossier.changeFields(dossier, [change], { 1: { from: lastName, to: firstName } }, POLICY).outcome;
  },
};
