import type { Decision, Outcome } from '../../domain/decision.ts';
import type { RightsDossier } from '../../domain/rights/on-dossier.ts';
import type { RightsRequest } from '../../domain/rights/request.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import { Conflict } from '../shared/again.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { liveDossier } from '../shared/still-there.ts';
import type { RightsTaskPorts } from './task-ports.ts';

export type LoadedRequest = LoadedDossier & { readonly dossier: RightsDossier; readonly request: RightsRequest };

/** The request with its dossier; undefined when one of them is gone, or the dossier is being destroyed. */
export async function loadRequest(
  ports: Pick<RightsTaskPorts, 'dossiers' | 'rights'>,
  { dossierId, requestId }: { readonly dossierId: string; readonly requestId: string },
): Promise<LoadedRequest | undefined> {
  const loaded = await liveDossier(ports, dossierId);
  if (!loaded) return undefined;
  const request = await ports.rights.load(dossierId, requestId, loaded.key);
  return request && { ...loaded, request };
}

export const othersOf = async ({ rights }: Pick<RightsTaskPorts, 'rights'>, { request, key }: LoadedRequest) =>
  (await rights.list(request.dossierId, key)).filter(({ requestId }) => requestId !== request.requestId);

type Decided = Pick<Decision<unknown>, 'audit' | 'agenda' | 'effects'>;

/**
 * Commits what was decided about a request, with what else was decided in the same step: all of it or none of it.
 * @throws when it was changed meanwhile, or refused: the step is tried again, and looks again.
 */
export async function commitRequest(
  ports: Pick<RightsTaskPorts, 'rights' | 'committer' | 'clock'>,
  loaded: LoadedRequest,
  outcome: Outcome<RightsRequest>,
  more: { readonly also?: readonly Decided[]; readonly writes?: readonly GuardedWrite<'version-conflict'>[] } = {},
): Promise<RightsRequest> {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  const { also = [], writes = [] } = more;
  const [first, ...rest] = [...also.flatMap(({ audit }) => [...audit]), ...outcome.audit];
  if (!first) throw new Error('Nothing is kept without a trace');
  const decision: Decided = {
    audit: [first, ...rest],
    agenda: [...also.flatMap(({ agenda }) => [...agenda]), ...outcome.agenda],
    effects: [...also.flatMap(({ effects }) => [...effects]), ...outcome.effects],
  };
  const result = await commitBySystem(ports, loaded.request.dossierId, decision, [
    ...ports.rights.saveWrites(loaded.request, outcome.next, loaded.key),
    ...writes,
  ]);
  if (!result.ok) throw new Conflict('The request was changed meanwhile');
  return { ...outcome.next, version: loaded.request.version + 1 };
}
