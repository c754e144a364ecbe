import { type Colleague, NOBODY } from '../../domain/consent/colleague.ts';
import type { ConsentSubject, DisclosedDocument } from '../../domain/consent/consent.ts';
import type { ResolvedSubject } from '../../domain/consent/subject.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Parties } from '../../domain/person/own-coach.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import type { Directory } from '../../stores/outside.ts';
import type { Principal } from '../../stores/people.ts';
import { somebody } from '../shared/somebody.ts';
import type { ConsentPorts } from './ports.ts';

type Disclosure = Extract<ConsentSubject, { readonly kind: 'disclosure' }>;
/** Of documents their ids are enough. */
export type Named =
  | Exclude<ConsentSubject, Disclosure>
  | (Omit<Disclosure, 'documents'> & { readonly documents: readonly Pick<DisclosedDocument, 'documentId'>[] });

export type Resolved = ResolvedSubject & { readonly principal?: Principal | undefined };

/** Whether two accounts are one person the directory says. */
export type ResolvingPorts = Pick<ConsentPorts, 'people' | 'documents'> & {
  readonly directory: Pick<Directory, 'contactOf'>;
};

/** The people and documents that a question names, as they stand now. */
export async function resolveSubject(
  ports: ResolvingPorts,
  { dossier, key }: LoadedDossier,
  subject: Named,
): Promise<Resolved> {
  const { people, documents } = ports;
  const { dossierId, clientId } = dossier;
  if (subject.kind === 'partner' || subject.kind === 'cover') {
    const [client, colleague] = await Promise.all([people.load(clientId), resolveColleague(ports, dossier, subject)]);
    return { client, ...colleague };
  }
  if (subject.kind !== 'disclosure') return { client: await people.load(clientId), parties: undefined };
  const [client, principal, found] = await Promise.all([
    people.load(clientId),
    people.principal(subject.principalId),
    Promise.all(subject.documents.map(({ documentId }) => documents.load(dossierId, documentId, key))),
  ]);
  return { client, principal, principalType: principal?.type, documents: found, parties: undefined };
}

/** The colleague of a question that names one, as they stand now. */
export async function resolveColleague(
  ports: Pick<ResolvingPorts, 'people' | 'directory'>,
  dossier: Pick<Dossier, 'clientId' | 'coachId'>,
  subject: Named,
): Promise<Colleague> {
  if (!('personId' in subject)) return NOBODY;
  const [person, parties] = await Promise.all([
    ports.people.load(subject.personId),
    partiesTo(ports, dossier, subject.personId),
  ]);
  return { person, parties };
}

/** The colleague that a question names, the client and the coach, as the directory knows them. */
async function partiesTo(
  ports: Pick<ResolvingPorts, 'directory'>,
  { clientId, coachId }: Pick<Dossier, 'clientId' | 'coachId'>,
  personId: string,
): Promise<Parties | undefined> {
  const [who, client, coach] = await Promise.all([personId, clientId, coachId].map((id) => somebody(ports, id)));
  return who && client && coach && { who, client, coach };
}
