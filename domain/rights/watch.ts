import { movedItems } from '../agenda.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Rules } from '../rules.ts';
import { decisionDue, executionDue } from './case-terms.ts';
import { standingOf } from './execution.ts';
import { erasureWaits, isPlanned, type RightsDossier } from './on-dossier.ts';
import { no, startOf, tellOwner } from './parts.ts';
import { clockStands, type RightsRequest } from './request.ts';
import { type RightsRules, rulesOf } from './rules.ts';
import { againTomorrow, schedule } from './schedule.ts';

/** A week and two days before the term ends the owner is reminded. */
export function remindOfRequest(request: RightsRequest, rules: RightsRules, today: string): Outcome<RightsRequest> {
  if (request.state !== 'open' || clockStands(request)) return no('rights-decided', 'rights.term');
  const due = decisionDue(request, rules, today);
  if (!due) return no('right-unknown', 'rights.term');
  return decided<RightsRequest>(
    request,
    {
      act: 'record',
      action: 'rights.remind',
      rules: rulesOf(rules, request.kinds, 'rights.term'),
      facts: { request: request.requestId, nominal: due.nominal, outer: due.outer },
    },
    {
      agenda: schedule(request, rules, today),
      effects: [tellOwner(request, 'rights-due', { dueOn: due.nominal, outer: due.outer })],
    },
  );
}

/**
 * The list of holidays has changed: the days of an open request on the agenda follow it (Algemene termijnenwet art. 3).
 * @param before the rules as they were when it was scheduled.
 * @returns undefined where no day moves: people work to the nominal day, and only the outer one rolls.
 */
export function rescheduleRequest(
  request: RightsRequest,
  before: RightsRules,
  rules: RightsRules,
  today: string,
): (Outcome<RightsRequest> & { readonly ok: true }) | undefined {
  const agenda = movedItems(schedule(request, before, today), schedule(request, rules, today));
  const due = decisionDue(request, rules, today);
  if (agenda.length === 0 || !due) return undefined;
  return decided<RightsRequest>(
    request,
    {
      act: 'record',
      action: 'rights.reschedule',
      rules: rulesOf(rules, request.kinds, 'rights.term'),
      facts: { request: request.requestId, nominal: due.nominal, outer: due.outer },
    },
    { agenda },
  );
}

/** On the day itself it is escalated, and from then on said every day until it is decided: never silent. */
export function escalateRequest(request: RightsRequest, rules: RightsRules, today: string): Outcome<RightsRequest> {
  if (request.state !== 'open' || clockStands(request)) return no('rights-decided', 'rights.term');
  const due = decisionDue(request, rules, today);
  if (!due) return no('right-unknown', 'rights.term');
  if (today < due.nominal) return no('not-due', 'rights.term');
  const late = today > due.outer;
  return decided<RightsRequest>(
    request,
    {
      act: 'record',
      action: late ? 'rights.overdue' : 'rights.escalate',
      rules: rulesOf(rules, request.kinds, 'rights.term'),
      facts: { request: request.requestId, nominal: due.nominal, outer: due.outer },
    },
    {
      agenda: [againTomorrow(request, 'rights-due', today)],
      effects: [tellOwner(request, 'rights-overdue', { dueOn: due.nominal, outer: due.outer, late: String(late) })],
    },
  );
}

/**
 * What was granted and is not done in its own term is said every day too (EK-10.5). Waiting for another request, because the
 * client wants their data first, or for the day that they were told, is not being late; what can go on meanwhile is started again.
 */
export function escalateExecution(
  request: RightsRequest,
  others: readonly RightsRequest[],
  dossier: RightsDossier,
  rules: RightsRules & Rules,
  today: string,
): Outcome<RightsRequest> {
  if (request.state !== 'decided') return no('rights-not-decided', 'rights.carried-out');
  const due = executionDue(request, rules);
  const todo = request.executions.filter(({ state }) => state === 'todo');
  const open = todo.map(({ kind }) => kind);
  const standing = standingOf(request, others);
  const planned = isPlanned(dossier, request) && erasureWaits(dossier, request, rules, today);
  const told = todo.length > 0 && todo.every(({ waits }) => waits);
  const waits =
    told || (open.every((kind) => kind === 'erasure') && (standing === 'later' || (standing === 'erase' && planned)));
  const goesOn = (standing === 'erase' && !planned) || standing === 'done';
  const next = goesOn ? { ...request, runs: request.runs + 1 } : request;
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: waits ? 'rights.wait' : 'rights.execution-overdue',
      rules: rulesOf(rules, open, 'rights.carried-out'),
      facts: { request: request.requestId, kinds: open.join(' '), ...(due ? { dueOn: due.nominal } : {}) },
    },
    {
      agenda: [againTomorrow(request, 'rights-execution', today)],
      effects: [
        ...(waits ? [] : [tellOwner(request, 'rights-execution-overdue', due ? { dueOn: due.nominal } : {})]),
        ...(goesOn ? [startOf(next)] : []),
      ],
    },
  );
}
