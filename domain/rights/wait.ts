import type { Temporal } from 'temporal-polyfill';
import { decided, type Outcome } from '../decision.ts';
import { answerOf, tellClient } from './parts.ts';
import type { RightsRequest } from './request.ts';
import { type RightsRules, rulesOf } from './rules.ts';

/** Receipt is confirmed, once, with the term and how it was counted. */
export function confirmRequest(
  request: RightsRequest,
  rules: RightsRules,
  now: Temporal.Instant,
): Outcome<RightsRequest> {
  return decided<RightsRequest>(
    { ...request, confirmedAt: now.toString({ fractionalSecondDigits: 3 }) },
    {
      act: 'record',
      action: 'rights.confirm',
      rules: rulesOf(rules, request.kinds, 'rights.term'),
      facts: { request: request.requestId },
    },
    { effects: [tellClient(request, 'rights-received')] },
  );
}

export type Awaited = 'identity' | 'decision';

/** What an execution that waits for this would be answered now; undefined: it has to wait. */
export function answerNow({ state, identity }: RightsRequest, awaits: Awaited): string | undefined {
  if (state === 'withdrawn' || state === 'lapsed') return state;
  if (state !== 'open') return awaits === 'identity' ? 'established' : 'decided';
  return awaits === 'identity' && identity.state === 'established' ? 'established' : undefined;
}

/** Leaves the token of the execution that waits with the request, or answers it at once when that has happened already. */
export function awaitAnswer(
  request: RightsRequest,
  awaits: Awaited,
  token: string,
  rules: RightsRules,
): Outcome<RightsRequest> {
  const answer = answerNow(request, awaits);
  const trace = {
    act: 'record',
    action: 'rights.await',
    rules: rulesOf(rules, request.kinds, 'rights.term'),
    facts: { request: request.requestId, awaits },
  } as const;
  return answer === undefined
    ? decided<RightsRequest>({ ...request, token, awaits }, trace)
    : decided<RightsRequest>(request, trace, { effects: answerOf({ token }, answer) });
}
