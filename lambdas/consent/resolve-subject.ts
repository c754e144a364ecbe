import type { ConsentSubject, DisclosedDocument } from '../../domain/consent/consent.ts';
import type { ResolvedSubject } from '../../domain/consent/subject.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import type { Principal } from '../../stores/people.ts';
import type { ConsentPorts } from './ports.ts';

type Disclosure = Extract<ConsentSubject, { readonly kind: 'disclosure' }>;
/** Of documents their ids are enough. */
export type Named =
  | Exclude<ConsentSubject, Disclosure>
  | (Omit<Disclosure, 'documents'> & { readonly documents: readonly Pick<DisclosedDocument, 'documentId'>[] });

export type Resolved = Omit<ResolvedSubject, 'parties'> & { readonly principal?: Principal | undefined };

/** The people and documents that a question names, as they stand now. */
export async function resolveSubject(
  { people, documents }: ConsentPorts,
  { dossier, key }: LoadedDossier,
  subject: Named,
): Promise<Resolved> {
  const { dossierId, clientId } = dossier;
  if (subject.kind === 'partner' || subject.kind === 'cover') {
    const [client, person] = await Promise.all([people.load(clientId), people.load(subject.personId)]);
    return { client, person };
  }
  if (subject.kind !== 'disclosure') return { client: await people.load(clientId) };
  const [client, principal, found] = await Promise.all([
    people.load(clientId),
    people.principal(subject.principalId),
    Promise.all(subject.documents.map(({ documentId }) => documents.load(dossierId, documentId, key))),
  ]);
  return { client, principal, principalType: principal?.type, documents: found };
}
