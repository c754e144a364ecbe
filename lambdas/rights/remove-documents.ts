import { beginRemoval } from '../../domain/rights/held.ts';
import type { RightKind } from '../../domain/rights/request.ts';
import { commitRequest, type LoadedRequest } from './case.ts';
import { removeBytes } from './remove.ts';
import type { RightsTaskPorts } from './task-ports.ts';

/** What goes with a document whose record went, when a run was killed before it did. */
export async function finishRemoval(ports: RightsTaskPorts, { request, dossier }: LoadedRequest, kind: RightKind) {
  const removing = request.executions.find((one) => one.kind === kind)?.removing;
  if (removing !== undefined) await removeRest(ports, dossier.dossierId, removing);
}

/**
 * Removes documents one by one: first the record, in a commit that a legal hold placed meanwhile makes fail, and then the
 * statements about it and the bytes in every version. Killed in between, the next run finds which document it was.
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
    request = await commitRequest(ports, { ...loaded, request }, begun, {
      writes: [ports.dossiers.checkWrite(loaded), ports.rights.removeDocumentWrite(dossier.dossierId, documentId)],
    });
    await removeRest(ports, dossier.dossierId, documentId);
  }
  return { ...loaded, request };
}

async function removeRest(ports: RightsTaskPorts, dossierId: string, documentId: string): Promise<void> {
  await ports.rights.removeStatements(dossierId, documentId);
  await removeBytes(dossierId, documentId, ports);
}
