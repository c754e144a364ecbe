import { built } from '../../../contracts/schema.ts';
import { problem } from '../call.ts';
import { outboxSoFar } from '../trail.ts';
import { isThrottled, whatFailed } from '../what-failed.ts';
import { type HttpPorts, type HttpStep, Refused } from './exchange.ts';
import { type HttpEvent, httpEvent } from './http-event.ts';
import { answerResponse, problemResponse } from './responses.ts';

/** Reads the event. What the log may say of it is kept apart: it is needed when anything after this fails too. */
export const readEvent: HttpStep = {
  before: (request) => {
    const event: HttpEvent = built(httpEvent).parse(request.event);
    request.internal.requestId = event.requestContext.requestId;
    request.internal.acceptLanguage = event.headers['accept-language'];
    // The steps after this one fill in the rest.
    request.event = event as typeof request.event;
  },
};

/** Makes a response of what the operation said. A refusal goes the way of every other refusal. */
export const serialise: HttpStep = {
  after: (request) => {
    const { event, response: answer } = request;
    if (answer && 'ok' in answer && answer.ok) request.response = answerResponse(event.operation.spec, answer);
    else if (answer && 'ok' in answer) throw new Refused(answer);
  },
};

/** Logs what came of a request, and makes a problem document of what went wrong. */
export const tell = ({ log, policy }: Pick<HttpPorts, 'log' | 'policy'>): HttpStep => ({
  before: ({ context }) => {
    log.invokedBy?.(context);
  },
  after: ({ response, internal: { operation, requestId } }) => {
    if (response && 'statusCode' in response)
      log.info('answered', { operation, requestId, status: response.statusCode, ...outboxSoFar() });
  },
  onError: async (request) => {
    const { error } = request;
    const { operation, requestId, acceptLanguage } = request.internal;
    const expected = error instanceof Refused || isThrottled(error);
    const refused = error instanceof Refused ? error.problem : problem(expected ? 'busy' : 'internal');
    if (expected) log.info('refused', { operation, requestId, code: refused.refusal.code });
    else log.error('failed', { operation, requestId, ...outboxSoFar(), ...whatFailed(error) });
    request.response = await problemResponse(refused, acceptLanguage, policy.rules);
  },
});
