import type { Temporal } from 'temporal-polyfill';
import { type OpenKind, type OpenLimitRules, refuseOverLimit, secondsLeft } from '../../domain/register/open-limit.ts';
import type { OpenSends } from '../../stores/open-sends.ts';
import type { Problem } from '../runtime/call.ts';

export type OpenLimitPorts = { readonly policy: OpenLimitRules; readonly openSends: Pick<OpenSends, 'next'> };

/** Counts one more of what anybody can send. @returns the refusal when the day has had enough of it, with when the next begins. */
export async function countOpen(
  { policy, openSends }: OpenLimitPorts,
  kind: OpenKind,
  { now, today }: { readonly now: Temporal.Instant; readonly today: string },
): Promise<Problem | undefined> {
  const refused = refuseOverLimit(kind, await openSends.next(kind, today), policy);
  return refused && { ok: false, refusal: { ...refused.refusal, retryAfterSeconds: secondsLeft(now) } };
}
