import type { Consent } from '../../domain/consent/consent.ts';
import type { ResolvedSubject } from '../../domain/consent/subject.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import type { ConsentHttpPorts } from './http-ports.ts';
import { type Named, type Resolved, resolveSubject } from './resolve-subject.ts';

/** What a question rests on, as it stands now. */
export type Around = {
  /** Holds only while nobody has asked anything since `before` was read. */
  readonly turn: GuardedWrite<'version-conflict'>;
  readonly before: readonly Consent[];
  readonly resolved: ResolvedSubject;
  /** The names that the question and its receipts show: who gets to read, and what. */
  readonly shown: NonNullable<Consent['secrets']['shown']>;
};

export async function lookAround(ports: ConsentHttpPorts, loaded: LoadedDossier, subject: Named): Promise<Around> {
  const [asked, resolved, shown] = await Promise.all([
    questionsOf(ports, loaded),
    resolveSubject(ports, loaded, subject),
    colleagueOf(ports, subject),
  ]);
  const { principal, ...found } = resolved;
  return { ...asked, resolved: found, shown: { ...shown, ...disclosedNames(subject, resolved) } };
}

/** The turn first: a question that comes between is then not overlooked. */
async function questionsOf(
  { consents }: ConsentHttpPorts,
  { dossier: { dossierId }, key }: LoadedDossier,
): Promise<Pick<Around, 'turn' | 'before'>> {
  const turn = await consents.turn(dossierId);
  return { turn, before: await consents.list(dossierId, key) };
}

async function colleagueOf({ directory }: ConsentHttpPorts, subject: Named): Promise<{ readonly person?: string }> {
  if (subject.kind !== 'partner' && subject.kind !== 'cover') return {};
  const person = (await directory.contactOf(subject.personId))?.givenName;
  return person === undefined ? {} : { person };
}

function disclosedNames({ kind }: Named, { principal, documents = [] }: Resolved): Around['shown'] {
  if (kind !== 'disclosure') return {};
  const names = documents.flatMap((one) => (one ? [[one.documentId, one.secrets.fileName] as const] : []));
  return { ...(principal === undefined ? {} : { principal: principal.name }), documents: Object.fromEntries(names) };
}
