import { addDays } from '../calendar.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { putRemoval, type RemovalsScheduled, tellRemoval } from '../dossier/removals.ts';
import type { RightsRequest } from './request.ts';
import type { RightsRules } from './rules.ts';

/** Decided: what was registered for the client and takes documents away is told to both, and waits the grace. */
export function planRemoval(
  dossier: Dossier,
  request: RightsRequest,
  rules: RightsRules,
  today: string,
): RemovalsScheduled | undefined {
  const on = addDays(today, rules.retention.graceDays);
  if (!request.executions.some(({ waits, from }) => waits && from === on)) return undefined;
  const { next, agenda } = putRemoval(dossier, request.requestId, on, today);
  return { next, agenda, effects: tellRemoval(dossier, on) };
}
