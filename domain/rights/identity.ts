import { addDays } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Effect } from '../effect.ts';
import { refuseForbiddenText } from '../free-text.ts';
import type { Refused } from '../refusal.ts';
import { STOP_REASON } from '../terms/rights-terms.ts';
import { keepWords } from '../text/earlier-words.ts';
import { decisionDue, refusedBy } from './case-terms.ts';
import { refuseProof } from './make.ts';
import { answerOf, no, tellClient, tellOwner } from './parts.ts';
import { clockStands, type RightsRequest } from './request.ts';
import { LOGIN_METHOD, type RightsRules } from './rules.ts';
import { schedule } from './schedule.ts';

/** What can be done only while a request waits for its decision. */
export function refuseUnlessOpen({ state }: RightsRequest): Refused | undefined {
  if (state === 'open') return undefined;
  return no(state === 'decided' ? 'rights-decided' : 'rights-closed', 'rights.term');
}

/**
 * Asks who it is, for reasonable doubt and nothing else (AVG 12(6)): only that stops the clock, once, and only when it is
 * asked without delay, inside the first month.
 */
export function askIdentity(
  request: RightsRequest,
  { reason, doubt }: { readonly reason: string; readonly doubt: string },
  rules: RightsRules,
  today: string,
): Outcome<RightsRequest> {
  const { article } = rules.rights.identity;
  const refused = refuseUnlessOpen(request) ?? refuseForbiddenText({ doubt });
  if (refused) return refused;
  if (reason !== STOP_REASON) return no('stop-reason', 'rights.identity-in-doubt', 'reason');
  if (doubt.trim() === '') return no('reasons-missing', 'rights.identity-in-doubt', 'doubt');
  if (request.identity.state === 'established') return no('identity-known', article);
  if (request.identity.state === 'asked') return no('identity-asked', article);
  const next: RightsRequest = {
    ...request,
    identity: { state: 'asked', on: today },
    stop: { from: today },
    secrets: keepWords(request.secrets, { doubt }, today),
  };
  if (refusedBy(next, rules, today)) return no('stop-late', 'rights.identity-in-doubt');
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.ask-identity',
      rules: [article, 'rights.identity-in-doubt'],
      facts: { request: request.requestId, from: today },
    },
    { agenda: schedule(next, rules, today), effects: [tellClient(next, 'rights-identity')] },
  );
}

/**
 * Records how it was made sure who asks (EK-9.3b): method, day and by whom, no copy of a document. Where it had been asked,
 * the clock goes on from the day of the proof.
 */
export function establishIdentity(
  request: RightsRequest,
  proof: { readonly method: string; readonly on: string; readonly by: 'client' | 'owner' },
  rules: RightsRules,
  today: string,
): Outcome<RightsRequest> {
  const { article } = rules.rights.identity;
  const refused = refuseUnlessOpen(request);
  if (refused) return refused;
  if (request.identity.state === 'established') return no('identity-known', article);
  const unproven = proof.by === 'client' ? undefined : refuseProof(proof, rules, today);
  if (unproven) return unproven;
  const { stop } = request;
  if (stop && proof.on < stop.from) return no('identity-day', article, 'on');
  const method = proof.by === 'client' ? LOGIN_METHOD : proof.method;
  const { token: _, awaits, ...rest } = request;
  const waits = awaits === 'identity';
  const next: RightsRequest = {
    ...(waits ? rest : request),
    identity: { state: 'established', method, on: proof.on, by: proof.by },
    ...(stop ? { stop: { ...stop, until: proof.on } } : {}),
  };
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.establish-identity',
      rules: [article, 'rights.identity-in-doubt'],
      facts: { request: request.requestId, method, on: proof.on },
    },
    {
      agenda: schedule(next, rules, today),
      effects: [...toldKnown(next, rules, today), ...(waits ? answerOf(request, 'established') : [])],
    },
  );
}

/** Recorded by somebody else, the requester would not know of it, nor until when they get an answer. */
function toldKnown(request: RightsRequest, rules: RightsRules, today: string): Effect[] {
  const due = decisionDue(request, rules, today);
  if (request.identity.state !== 'established' || request.identity.by === 'client' || !due) return [];
  const facts = { dueOn: due.nominal, outer: due.outer, stood: String(request.stop !== undefined) };
  return [tellClient(request, 'rights-identity-known', facts)];
}

/** Silence about identity: reminded once, and closed with a letter when it lasts; asking again is always possible. */
export function watchIdentity(request: RightsRequest, rules: RightsRules, today: string): Outcome<RightsRequest> {
  const { article, closeDays } = rules.rights.identity;
  const { stop } = request;
  if (request.state !== 'open' || !stop || !clockStands(request)) return no('identity-known', article);
  if (today < addDays(stop.from, closeDays))
    return decided<RightsRequest>(
      request,
      { act: 'record', action: 'rights.remind-identity', rules: [article], facts: { request: request.requestId } },
      { agenda: schedule(request, rules, today), effects: [tellClient(request, 'rights-identity-reminder')] },
    );
  const { token: _, awaits: __, ...rest } = request;
  const next: RightsRequest = { ...rest, state: 'lapsed', closedOn: today };
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.lapse',
      rules: [article, 'rights.identity-in-doubt'],
      facts: { request: request.requestId, asked: stop.from },
    },
    {
      agenda: schedule(next, rules, today),
      effects: [tellClient(next, 'rights-lapsed'), ...answerOf(request, 'lapsed')],
    },
  );
}

/** Its maker takes it back, as long as it was not decided. */
export function withdrawRequest(request: RightsRequest, rules: RightsRules, today: string): Outcome<RightsRequest> {
  const refused = refuseUnlessOpen(request);
  if (refused) return refused;
  const { token: _, awaits: __, ...rest } = request;
  const next: RightsRequest = { ...rest, state: 'withdrawn', closedOn: today };
  return decided<RightsRequest>(
    next,
    { act: 'record', action: 'rights.withdraw', rules: ['rights.exercised'], facts: { request: request.requestId } },
    {
      agenda: schedule(next, rules, today),
      effects: [tellOwner(next, 'rights-withdrawn'), ...answerOf(request, 'withdrawn')],
    },
  );
}
