import { refuseUnderHold } from '../../domain/destruction.ts';
import { holdBack } from '../../domain/rights/held.ts';
import type { RightKind } from '../../domain/rights/request.ts';
import { commitRequest, type LoadedRequest } from './case.ts';
import type { RightsTaskPorts } from './task-ports.ts';

/** Whether a legal hold keeps this kind back; the owner is told once in each run. */
export async function holdBackBy(ports: RightsTaskPorts, loaded: LoadedRequest, kind: RightKind): Promise<boolean> {
  const { request, dossier } = loaded;
  if (!refuseUnderHold(kind, dossier, 'rights.erasure-exceptions')) return false;
  if (request.executions.find((one) => one.kind === kind)?.heldAt === undefined)
    await commitRequest(ports, loaded, holdBack(request, kind, ports.policy, await ports.clock.now()));
  return true;
}
