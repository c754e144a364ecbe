import { secondsOf } from '../../../stores/idempotency.ts';
import { problem } from '../call.ts';
import { type HttpPorts, type HttpStep, Refused, type Repeatable } from './exchange.ts';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,100}$/;

/** Finds out whether a creation was sent before with its key, by the same person. */
export const recognizeRepeats = (ports: Pick<HttpPorts, 'idempotency' | 'clock'>): HttpStep => ({
  before: async ({ event }) => {
    const key = event.headers['idempotency-key'];
    if (key === undefined) return;
    if (!IDEMPOTENCY_KEY.test(key)) throw new Refused(problem('idempotency-key-malformed'));
    const { spec, repeat } = event.operation;
    // Who does not sign in shares an id with everybody who does not: there is nobody to recognize.
    if (spec.public || !repeat) return;
    const route = `${event.routeKey} ${event.rawPath}`;
    event.repeatable = { request: { personId: event.actor.personId, route, key, body: event.text }, repeat };
    await findMade(ports, event.repeatable);
  },
});

/** Looks up what was made with this key; after a day, by the clock, that counts no more. */
export async function findMade(
  { idempotency, clock }: Pick<HttpPorts, 'idempotency' | 'clock'>,
  repeatable: Repeatable,
): Promise<void> {
  const made = await idempotency?.find(repeatable.request);
  if (!made) return;
  if (made.id === undefined || secondsOf(await clock.now()) >= made.until) repeatable.over = made.until;
  else if (made.same) repeatable.made = made.id;
  else throw new Refused(problem('idempotency-key-reused'));
}
