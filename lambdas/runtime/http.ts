import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { OperationSet } from '../../contracts/operation.ts';
import { dayOf } from '../../domain/calendar.ts';
import { retry } from '../../stores/retry.ts';
import { type Answer, type LogicSet, problem } from './call.ts';
import { readEvent, serialise, tell } from './http/answer.ts';
import { findMade, recognizeRepeats } from './http/answer-repeats.ts';
import { checkRequest } from './http/check-request.ts';
import {
  type Checked,
  type Exchange,
  type HttpPorts,
  type Operation,
  Refused,
  type Repeatable,
} from './http/exchange.ts';
import type { HttpResponse } from './http/http-event.ts';
import { matchOperation } from './http/match-operation.ts';
import { readBody } from './http/read-body.ts';
import { refuseUnreadable } from './http/refuse-unreadable.ts';
import { SECURITY_HEADERS } from './http/responses.ts';
import { whoAsks } from './http/who-asks.ts';
import type { Handler } from './task.ts';
import { following } from './trail.ts';

/**
 * One function's part of the API: checks the request against its contract, finds out who asks, recognizes repeats, runs the
 * operation, and turns what it says into a response. What each step does before the operation is in this order, what it does
 * after it, or after an error, in the reverse order. No step answers early: a refusal is thrown, so that nothing is skipped.
 */
export function httpShell<Set extends OperationSet, Ports extends HttpPorts>(
  ports: Ports,
  operations: Set,
  logic: LogicSet<Set, Ports>,
): Handler<HttpResponse> {
  const steps = [
    httpSecurityHeaders(SECURITY_HEADERS),
    tell(ports),
    httpHeaderNormalizer(),
    readEvent,
    matchOperation(ports, operations, logic),
    serialise,
    whoAsks(ports),
    readBody,
    refuseUnreadable,
    checkRequest(ports),
    recognizeRepeats(ports),
  ];
  const shell = middy(
    (event: unknown, _: object, { signal }: { readonly signal: AbortSignal }) => run(ports, event as Exchange, signal),
    {
      timeoutEarlyInMillis: TO_SAY_SO_MS,
      timeoutEarlyResponse: () => {
        throw new Refused(problem('out-of-time'));
      },
    },
  );
  // middy's types follow what each step adds to an event only when it is wrapped in a new type: `Exchange` says it once.
  return following(shell.use(steps as middy.MiddlewareObj[]) as unknown as Handler<HttpResponse>);
}

/** Kept of a function's time to say that it was not enough: the gateway would say that without a word to a person. */
const TO_SAY_SO_MS = 1_000;

async function run(ports: HttpPorts, event: Exchange, stop: AbortSignal): Promise<Answer<unknown>> {
  const { operation, repeatable } = event;
  if (repeatable?.made !== undefined) return tellAgain(ports, event, stop, repeatable, repeatable.made);
  const answer = await attempts(ports, event, stop, operation.run);
  if (answer.ok || !repeatable) return answer;
  // Somebody sent the same twice at once: whatever the second one ran into, it is told of what the first one made.
  await findMade(ports, repeatable);
  return repeatable.made === undefined ? answer : tellAgain(ports, event, stop, repeatable, repeatable.made);
}

/** A repeat is about what the first request made: a version from before that binds it to nothing. */
function tellAgain(
  ports: HttpPorts,
  event: Exchange,
  stop: AbortSignal,
  { repeat }: Repeatable,
  id: string,
): Promise<Answer<unknown>> {
  const { ifMatch: _, ...checked } = event.checked;
  return attempts(ports, { ...event, checked: { ...checked, falseAlarms: [] } }, stop, (call) => repeat(call, id));
}

async function attempts(
  ports: HttpPorts,
  event: Exchange,
  stop: AbortSignal,
  carryOut: Operation['run'],
): Promise<Answer<unknown>> {
  const { actor, checked, repeatable } = event;
  const { idempotency } = ports;
  const attempt = async () => {
    const now = await ports.clock.now();
    return carryOut({
      ...checked,
      actor,
      now,
      today: dayOf(now),
      remember: (id) =>
        repeatable && idempotency ? [idempotency.write(repeatable.request, id, now, repeatable.over)] : [],
    });
  };
  const answer = await retry(ports.pause, attempt, (given) => cameBetween(given, checked), stop);
  // Each time something came between: nothing is wrong with what was asked, and nothing has changed.
  return cameBetween(answer, checked) ? problem('busy') : answer;
}

/**
 * Who names no version does not mind what else happened, as long as it is still allowed: so it is loaded, authorized and
 * decided again. Nothing was written the first time.
 */
function cameBetween(answer: Answer<unknown>, { ifMatch }: Pick<Checked, 'ifMatch'>): boolean {
  if (answer.ok) return false;
  const { code } = answer.refusal;
  return code === 'busy' || (code === 'version-conflict' && ifMatch === undefined);
}
