import { beginRemoval } from '../../domain/rights/held.ts';
import type { RightKind } from '../../domain/rights/request.ts';
import { commitRequest, type LoadedRequest } from './case.ts';
import { removeBytes } from './remove.ts';
import type { RightsTaskPorts } from './task-ports.ts';

/** The bytes of a document whose record went, when a run was killed before they did. */
export async function finishRemoval(ports: RightsTaskPorts, { request, dossier }: LoadedRequest, kind: RightKind) {
  const removing = request.executions.find((one) => one.kind === kind)?.removing;
  if (removing !== undefined) await removeBytes(dossier.dossierId, removing, ports);
}

/**
 * Removes documents one by one: first the record, in a commit that a legal hold placed meanwhile makes fail, and then the bytes
 * in every version. Killed in between, the next run finds which document it was.
 */
export async function removeDocuments(
  ports: RightsTaskPorts,
  loaded: LoadedRequest,
  kind: RightKind,
  documents: readonly string[],
): Promise<LoadedRequest> {
  const { dossier, key } = loaded;
  let { request } = loaded;
  for (const documentId of new Set(documents)) {
    if (!(await ports.documents.load(dossier.dossierId, documentId, key))) continue;
    const begun = beginRemoval(request, kind, documentId, dossier, ports.policy);
    const writes = await ports.rights.removeDocumentWrites(dossier.dossierId, documentId);
    request = await commitRequest(ports, { ...loaded, request }, begun, {
      writes: [ports.dossiers.checkWrite(loaded), ...writes],
    });
    await removeBytes(dossier.dossierId, documentId, ports);
  }
  return { ...loaded, request };
}
