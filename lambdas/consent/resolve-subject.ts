import type { ConsentSubject } from '../../domain/consent/consent.ts';
import type { ResolvedSubject } from '../../domain/consent/subject.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import type { ConsentPorts } from './ports.ts';

/** The people and documents that a question names, as they stand now. */
export async function resolveSubject(
  ports: ConsentPorts,
  { dossier, key }: LoadedDossier,
  subject: ConsentSubject,
): Promise<Omit<ResolvedSubject, 'parties'>> {
  const client = await ports.people.load(dossier.clientId);
  if (subject.kind === 'partner' || subject.kind === 'cover')
    return { client, person: await ports.people.load(subject.personId) };
  if (subject.kind !== 'disclosure') return { client };
  const [principal, documents] = await Promise.all([
    ports.people.principal(subject.principalId),
    Promise.all(subject.documents.map(({ documentId }) => ports.documents.load(dossier.dossierId, documentId, key))),
  ]);
  return { client, principalType: principal?.type, documents };
}
