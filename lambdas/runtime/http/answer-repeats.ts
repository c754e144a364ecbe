import type { KeptReply } from '../../../stores/idempotency.ts';
import { problem } from '../call.ts';
import { type Exchange, type HttpPorts, type HttpStep, Refused } from './exchange.ts';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,100}$/;

/** A creation that is sent again with its key gets the answer that was given before. */
export const answerRepeats = (ports: Pick<HttpPorts, 'idempotency'>): HttpStep => ({
  before: async ({ event }) => {
    const key = event.headers['idempotency-key'];
    if (key === undefined) return;
    if (!IDEMPOTENCY_KEY.test(key)) throw new Refused(problem('idempotency-key-malformed'));
    if (event.operation.spec.kind !== 'creates') return;
    const route = `${event.routeKey} ${event.rawPath}`;
    event.repeatable = { personId: event.actor.personId, route, key, body: event.text };
    event.given = await givenBefore(ports, event);
  },
  // Somebody sent the same twice at once: whatever the second one ran into, the first one's answer is the answer.
  after: async ({ event, response }) => {
    if (response && 'ok' in response && !response.ok) event.given = await givenBefore(ports, event);
  },
});

async function givenBefore(
  { idempotency }: Pick<HttpPorts, 'idempotency'>,
  { repeatable }: Exchange,
): Promise<KeptReply | undefined> {
  const kept = repeatable && (await idempotency?.find(repeatable));
  if (!kept) return undefined;
  if (!kept.same) throw new Refused(problem('idempotency-key-reused'));
  return kept.reply;
}
