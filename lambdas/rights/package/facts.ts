import type { Document } from '../../../domain/document/document.ts';
import { decisionOn } from '../../../domain/rights/request.ts';
import type { LoadedDossier } from '../../../stores/dossiers.ts';
import { languageOf } from '../../letters/language.ts';
import { AT_A_TIME, every } from '../../shared/every.ts';
import { loadRecords, type Records } from '../../shared/record-kinds.ts';
import type { LoadedRequest } from '../case.ts';
import type { PackageContext } from './case-facts.ts';
import type { PackageFacts } from './package-facts.ts';
import type { ExportPorts } from './ports.ts';

/** Everything that is told in a package of this kind. @param madeAt ISO instant */
export async function factsOf(
  ports: ExportPorts,
  loaded: LoadedRequest,
  kind: PackageContext['kind'],
  madeAt: string,
): Promise<Omit<PackageFacts, 'fonts'>> {
  const { dossier, request } = loaded;
  const { policy } = ports;
  const records = await loadRecords(ports, loaded);
  const { told, leftOut } = documentsFor(kind, records.document, decisionOn(request, kind)?.documents ?? []);
  const audit = await every((after) => ports.audit.list(dossier.dossierId, AT_A_TIME, after));
  const principals = await principalsOf(ports, loaded, records);
  const language = languageOf(await ports.directory.contactOf(dossier.clientId));
  const fileNames = new Map(told.map(({ documentId, secrets }) => [documentId, secrets.fileName]));
  const context = { kind, language, policy, madeAt, dossier, request, principals, fileNames };
  return { ...context, records: { ...records, document: told }, leftOut, audit };
}

/** Those that can be read and that the decision did not leave out; of portability those that the client uploaded. */
function documentsFor(kind: PackageContext['kind'], all: readonly Document[], without: readonly string[]) {
  const theirs = all.filter(
    ({ state, uploader }) => state === 'available' && (kind === 'access' || uploader.role === 'client'),
  );
  const told = theirs.filter(({ documentId }) => !without.includes(documentId)).sort(inOrder);
  return { told, leftOut: theirs.length - told.length };
}

/** Every principal that the dossier names. One that is gone is not in it. */
export async function principalsOf(
  { people }: Pick<ExportPorts, 'people'>,
  { dossier }: LoadedDossier,
  records: Records,
) {
  const asked = records.consent.flatMap(({ subject }) => (subject.kind === 'disclosure' ? [subject.principalId] : []));
  const told = records.rights.flatMap((request) => request.told.map(({ principalId }) => principalId));
  const own = dossier.principalId === undefined ? [] : [dossier.principalId];
  const principals = new Map<string, { readonly type: string; readonly name: string }>();
  const ids = [...new Set([...own, ...asked, ...told, ...records.ledger.map(({ principalId }) => principalId)])];
  for (const [place, principal] of (await Promise.all(ids.map((id) => people.principal(id)))).entries())
    if (principal) principals.set(ids[place] ?? '', { type: principal.type, name: principal.name });
  return principals;
}

const inOrder = (one: Document, other: Document): number =>
  one.announcedOn.localeCompare(other.announcedOn) || one.documentId.localeCompare(other.documentId);
