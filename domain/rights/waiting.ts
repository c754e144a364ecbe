import { isPlanned, type RightsDossier } from './on-dossier.ts';
import type { Execution, RightsRequest } from './request.ts';

/** A legal hold keeps it back, found when it was to be done or while it waits: nothing is promised of it as long as that lies there. */
export const isHeld = (
  request: Pick<RightsRequest, 'requestId'>,
  { kind, state, waits, heldAt }: Execution,
  dossier: RightsDossier,
): boolean =>
  state !== 'done' &&
  (heldAt !== undefined ||
    (dossier.hold !== undefined && (waits === true || (kind === 'erasure' && isPlanned(dossier, request)))));
