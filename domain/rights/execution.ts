import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseUnderHold } from '../destruction.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import type { Refused } from '../refusal.ts';
import { keepWords } from '../text/earlier-words.ts';
import { no, startOf, tellClient, tellOwner } from './parts.ts';
import {
  type ChangeWords,
  decisionOn,
  type Execution,
  isFinal,
  owesData,
  type RightKind,
  type RightsRequest,
} from './request.ts';
import { type RightsRules, rulesOf } from './rules.ts';
import { schedule } from './schedule.ts';

/** Erasure of everything is not one of the steps: it takes the request itself with it, so it comes last. */
export const erasesAll = (request: RightsRequest): boolean => {
  const decision = decisionOn(request, 'erasure');
  return decision?.outcome === 'granted' && decision.withdrawnOn === undefined;
};

/** Its term runs from the day on which the destruction that was told happens. */
export function waitForErasure(
  request: RightsRequest,
  on: string,
  rules: RightsRules,
  today: string,
): Outcome<RightsRequest> {
  if (request.state !== 'decided') return no('rights-not-decided', 'rights.carried-out');
  const executions = request.executions.map((one) => (one.kind === 'erasure' ? { ...one, from: on } : one));
  const next: RightsRequest = { ...request, executions };
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.wait',
      rules: rulesOf(rules, ['erasure'], 'rights.carried-out', 'destruction.waits'),
      facts: { request: request.requestId, kinds: 'erasure', dueOn: on },
    },
    { agenda: schedule(next, rules, today) },
  );
}

/** What the machine's steps carry out, one by one. */
export const stepsOf = (request: RightsRequest): RightKind[] =>
  request.executions
    .filter(({ kind, state, waits }) => state === 'todo' && !waits && !(kind === 'erasure' && erasesAll(request)))
    .filter(({ kind }) => decisionOn(request, kind)?.byHand === undefined)
    .map(({ kind }) => kind);

/**
 * Where a decided request stands. `later`: a legal hold or the day that was told keeps something back, somebody still has to do something by hand, or the client wants their data first
 * and another request still has to give them; whatever ends that starts this one again.
 */
export function standingOf(
  request: RightsRequest,
  others: readonly RightsRequest[],
): 'gone' | 'unfinished' | 'later' | 'erase' | 'done' {
  if (request.state !== 'decided') return 'gone';
  const held = (kind: RightKind) => request.executions.some((one) => one.kind === kind && one.heldAt !== undefined);
  if (stepsOf(request).some((kind) => !held(kind))) return 'unfinished';
  if (request.executions.some(({ kind, state }) => state === 'todo' && kind !== 'erasure')) return 'later';
  if (!erasesAll(request)) return request.executions.some(({ state }) => state === 'todo') ? 'later' : 'done';
  return request.order !== 'erasure-first' && others.some(owesData) ? 'later' : 'erase';
}

const refuseUnlessDecided = ({ state }: RightsRequest): Refused | undefined =>
  state === 'decided' ? undefined : no(state === 'open' ? 'rights-not-decided' : 'rights-closed', 'rights.carried-out');

type Done = Pick<Execution, 'replacements'> & {
  readonly by: 'system' | 'owner';
  readonly note?: string;
  /** What was really there before, and what is there now, by change (EK-10.3, EK-10.5). */
  readonly words?: Readonly<Record<string, ChangeWords>>;
};

/** Records that a kind is carried out, by a step or by the owner's own hands (EK-10.5). The first time counts. */
export function recordExecution(
  request: RightsRequest,
  kind: RightKind,
  { by, note, replacements, words }: Done,
  rules: RightsRules,
  today: string,
): Outcome<RightsRequest> {
  const refused = refuseUnlessDecided(request) ?? refuseForbiddenText({ note });
  if (refused) return refused;
  const before = request.executions.find((one) => one.kind === kind);
  if (!before) return no('rights-not-decided', 'rights.carried-out', 'kind');
  if (before.state === 'done') return no('rights-closed', 'rights.carried-out', 'kind');
  const { failedAt: _, heldAt: __, removing: ___, ...execution } = before;
  const done: Execution = {
    ...execution,
    state: 'done',
    doneOn: today,
    by,
    ...(replacements === undefined ? {} : { replacements }),
  };
  const { secrets } = request;
  const byHand = by === 'owner';
  const next: RightsRequest = {
    ...request,
    // The execution that waited for manual work goes on.
    runs: byHand ? request.runs + 1 : request.runs,
    executions: request.executions.map((one) => (one.kind === kind ? done : one)),
    // What was asked stays, where something else was really there or came of it (EK-10.3).
    secrets: keepWords(
      secrets,
      {
        changes: { ...secrets.changes, ...words },
        ...(note === undefined ? {} : { executionNotes: { ...secrets.executionNotes, [kind]: note } }),
      },
      today,
    ),
  };
  return decided<RightsRequest>(
    next,
    {
      act: ACT_OF[kind],
      action: 'rights.carry-out',
      rules: rulesOf(rules, [kind], 'rights.carried-out'),
      facts: { request: request.requestId, kind, by },
    },
    { agenda: schedule(next, rules, today), effects: byHand ? [startOf(next)] : [] },
  );
}

/** By the owner's own hands: not what takes something away under a legal hold, or waits. */
export const recordByHand = (
  request: RightsRequest,
  dossier: Pick<Dossier, 'hold'>,
  { kind, ...done }: Pick<Done, 'note' | 'replacements'> & { readonly kind: RightKind },
  rules: RightsRules,
  today: string,
): Outcome<RightsRequest> =>
  refuseUnderHold(kind, dossier, 'rights.erasure-exceptions', 'kind') ??
  // Nobody hears that it is done before the day that was told.
  (request.executions.some((one) => one.kind === kind && one.waits)
    ? no('not-due', 'destruction.waits', 'kind')
    : undefined) ??
  recordExecution(request, kind, { by: 'owner', ...done }, rules, today);

const ACT_OF = {
  access: 'disclose',
  portability: 'disclose',
  correction: 'change',
  completion: 'change',
  removal: 'erase',
  erasure: 'erase',
  objection: 'keep',
  restriction: 'shield',
} as const satisfies Record<RightKind, string>;

/** A step failed until its retries ended: the owner is alarmed, and one command starts it again. */
export function reportFailure(
  request: RightsRequest,
  kind: RightKind | undefined,
  rules: RightsRules,
  now: Temporal.Instant,
): Outcome<RightsRequest> {
  if (isFinal(request)) return no('rights-closed', 'rights.carried-out');
  const failedAt = now.toString({ fractionalSecondDigits: 3 });
  const next: RightsRequest = {
    ...request,
    executions: request.executions.map((one) =>
      one.kind === kind && one.state === 'todo' ? { ...one, failedAt } : one,
    ),
  };
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.failed',
      rules: rulesOf(rules, kind ? [kind] : request.kinds, 'rights.carried-out'),
      facts: { request: request.requestId, ...(kind ? { kind } : {}) },
    },
    { effects: [tellOwner(next, 'rights-failed', kind ? { kind } : {})] },
  );
}

/** Starts the request's execution again: every step looks before it does, so what is done is not done twice. */
export function resumeRequest(request: RightsRequest, rules: RightsRules): Outcome<RightsRequest> {
  if (isFinal(request)) return no('rights-closed', 'rights.carried-out');
  const { token: _, awaits: __, ...rest } = request;
  const next: RightsRequest = {
    ...rest,
    runs: request.runs + 1,
    executions: request.executions.map(({ failedAt: ___, heldAt: ____, ...execution }) => execution),
  };
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.resume',
      rules: rulesOf(rules, request.kinds, 'rights.carried-out'),
      facts: { request: request.requestId, run: next.runs },
    },
    { effects: [startOf(next)] },
  );
}

/** The requester hears that it is done, once. */
export function tellRequester(
  request: RightsRequest,
  rules: RightsRules,
  now: Temporal.Instant,
): Outcome<RightsRequest> {
  const refused = refuseUnlessDecided(request);
  if (refused) return refused;
  const next: RightsRequest = { ...request, requesterToldAt: now.toString({ fractionalSecondDigits: 3 }) };
  const granted = request.executions.length > 0;
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.tell-requester',
      rules: rulesOf(rules, request.kinds, 'rights.carried-out'),
      facts: { request: request.requestId },
    },
    { effects: granted ? [tellClient(next, 'rights-done')] : [] },
  );
}

/** Everything is carried out and told: the case closes, and with it the owner's look into the dossier (EK-7.1). */
export function closeRequest(
  request: RightsRequest,
  rules: RightsRules,
  now: Temporal.Instant,
): Outcome<RightsRequest> {
  const refused = refuseUnlessDecided(request);
  if (refused) return refused;
  const today = dayOf(now);
  if (request.executions.some(({ state }) => state === 'todo')) return no('not-due', 'rights.carried-out');
  const next: RightsRequest = { ...request, state: 'closed', closedOn: today };
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.close',
      rules: rulesOf(rules, request.kinds, 'rights.carried-out'),
      facts: { request: request.requestId },
    },
    { agenda: schedule(next, rules, today) },
  );
}
