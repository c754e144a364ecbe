import type { DossierActionsOf } from '../../domain/feature.ts';
import type { rights } from '../../domain/rights/feature.ts';
import type { RightsRequest } from '../../domain/rights/request.ts';
import { type Problem, problem } from '../runtime/call.ts';
import { type Opened, openDossier, type Request } from '../shared/open-dossier.ts';
import type { RightsPorts } from './ports.ts';

/** What can be asked about rights requests of one dossier. */
export type RightsAction = DossierActionsOf<typeof rights>;

/** The dossier for this; `If-Match` is about the request and not about the dossier. */
export const openFor = (
  ports: RightsPorts,
  { actor, now }: Request,
  dossierId: string,
  action: RightsAction,
): Promise<Opened | Problem> => openDossier(ports, { actor, now }, dossierId, action);

export type OpenedRequest = Opened & { readonly request: RightsRequest };

export async function openRequest(
  ports: RightsPorts,
  call: Request & { readonly params: { readonly dossierId: string; readonly requestId: string } },
  action: RightsAction,
): Promise<OpenedRequest | Problem> {
  const { dossierId, requestId } = call.params;
  const opened = await openFor(ports, call, dossierId, action);
  if (!opened.ok) return opened;
  const request = await ports.rights.load(dossierId, requestId, opened.key);
  if (!request) return problem('not-found', { rule: 'access.dossier' });
  if (call.ifMatch !== undefined && call.ifMatch !== request.version) return problem('version-conflict');
  return { ...opened, request };
}

/** Which of these documents the dossier has. Request one by one: a dossier may have thousands of others. */
export async function knownDocuments(
  ports: RightsPorts,
  { dossier, key }: Opened,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await Promise.all([...new Set(ids)].map((id) => ports.documents.load(dossier.dossierId, id, key)));
  return new Set(found.flatMap((document) => (document ? [document.documentId] : [])));
}
