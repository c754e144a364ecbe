import type { Temporal } from 'temporal-polyfill';
import type { Dossier } from '../dossier/dossier.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type Consult, startOf } from './consult.ts';

/** Nothing is recorded of a dossier that is being destroyed, or of a day after the end of the trajectory. */
export function refuseOutside({ state, endedOn }: Dossier, day: string): Refused | undefined {
  if (state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  return endedOn !== undefined && day > endedOn
    ? refuse('trajectory-ended', 'document.for-the-trajectory', 'day')
    : undefined;
}

/** What has not begun yet was neither held nor missed. */
export const refuseUpcoming = (begins: Pick<Consult, 'day' | 'time'>, now: Temporal.Instant): Refused | undefined =>
  startOf(begins).epochMilliseconds > now.epochMilliseconds
    ? refuse('consult-in-future', 'consult.recorded', 'day')
    : undefined;

/** What is over cannot be planned any more: it was held. */
export const refuseOver = (begins: Pick<Consult, 'day' | 'time'>, now: Temporal.Instant): Refused | undefined =>
  startOf(begins).epochMilliseconds <= now.epochMilliseconds
    ? refuse('consult-in-past', 'consult.recorded', 'day')
    : undefined;
