import type { Temporal } from 'temporal-polyfill';
import { ZONE } from '../calendar.ts';
import { type Refused, refuse } from '../refusal.ts';

/** What anybody can send without signing in, and the rule by which each may be sent. */
export const OPEN_KINDS = { signal: 'complaint.open-to-all', suggestion: 'suggestion.reaches-owner' } as const;
export type OpenKind = keyof typeof OPEN_KINDS;

export type OpenLimitRules = { readonly registers: { readonly openSendsADay: number } };

/** @param place how many of its kind were sent on this day, this one included. */
export const refuseOverLimit = (kind: OpenKind, place: number, { registers }: OpenLimitRules): Refused | undefined =>
  place > registers.openSendsADay ? refuse('open-limit', OPEN_KINDS[kind]) : undefined;

/** Seconds until the next day begins in Amsterdam. */
export function secondsLeft(now: Temporal.Instant): number {
  const local = now.toZonedDateTimeISO(ZONE);
  const next = local.add({ days: 1 }).startOfDay();
  return Math.ceil(local.until(next).total('seconds'));
}
