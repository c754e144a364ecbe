import type { consentOperations } from '../../contracts/consent/operations.ts';
import { type AskConsent, askConsent as decideAskConsent } from '../../domain/consent/ask.ts';
import type { Consent, ConsentSubject } from '../../domain/consent/consent.ts';
import type { ResolvedSubject } from '../../domain/consent/subject.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Parties } from '../../domain/person/own-coach.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import { type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import { somebody } from '../shared/somebody.ts';
import { consequencesOf, dossierWrite } from './consequences.ts';
import type { ConsentHttpPorts } from './http-ports.ts';
import { openConsent } from './read.ts';
import { resolveSubject } from './resolve-subject.ts';
import { consentView } from './view.ts';

type Operations = typeof consentOperations;

/** Asks the client for what the coach chose; nothing opens by asking (RIO-4.1, EK-6.2). */
export async function askConsent(
  ports: ConsentHttpPorts,
  call: Call<Operations['askConsent']>,
): Promise<Reply<Operations['askConsent']>> {
  const { actor, body, params } = call;
  const { ifMatch: _, ...asked } = call;
  const opened = await openDossier(ports, asked, params.dossierId, 'consent.ask');
  if (!opened.ok) return opened;
  const command: AskConsent = {
    consentId: ports.ids.next(),
    scope: body.scope,
    subject: body.subject,
    askedBy: { personId: actor.personId, role: 'coach' },
    ...(body.reason === undefined ? {} : { reason: body.reason }),
  };
  const result = await askAndCommit(ports, call, opened, command, call.remember(command.consentId));
  return 'refusal' in result ? result : { ok: true, body: consentView(result, ports.policy), version: result.version };
}

type Asker = Pick<Call<(typeof consentOperations)['askConsent']>, 'actor' | 'now'>;

/** The question as it stands now, for who may read it; with the trace of reading (RIO-1.5). */
export async function repeatQuestion(
  ports: ConsentHttpPorts,
  call: Call<Operations['askConsent' | 'discloseDocuments']>,
  consentId: string,
): Promise<Reply<Operations['askConsent']>> {
  const { dossierId } = call.params;
  const opened = await openConsent(ports, call, { dossierId, consentId }, 'consent.read');
  if (!opened.ok) return opened;
  const { consent } = opened;
  return { ok: true, body: consentView(consent, ports.policy), version: consent.version };
}

/** Decides and commits one question, with what else belongs in the same transaction. `busy`: somebody asked meanwhile, or the dossier has changed, so all of it has to be looked at anew. */
export async function askAndCommit(
  ports: ConsentHttpPorts,
  call: Asker,
  loaded: LoadedDossier,
  command: AskConsent,
  keep: readonly GuardedWrite<'version-conflict' | 'idempotency-key-used'>[],
  then: (outcome: Outcome<Consent> & { ok: true }) => Outcome<Consent> = (outcome) => outcome,
): Promise<Consent | Problem> {
  const turn = await ports.consents.turn(loaded.dossier.dossierId);
  const before = await ports.consents.list(loaded.dossier.dossierId, loaded.key);
  const parties = await partiesTo(ports, loaded.dossier, command.subject);
  const resolved = { ...(await resolveSubject(ports, loaded, command.subject)), parties };
  const shown = await shownNames(ports, command.subject, resolved);
  const asked = decideAskConsent(loaded.dossier, { ...command, shown }, before, resolved, ports.policy, call.now);
  const outcome = asked.ok ? then(asked) : asked;
  if (!outcome.ok) return outcome;
  const consequences = await consequencesOf(ports, loaded, undefined, outcome, call.now);
  const committed = await commitDecision(ports, call, loaded.dossier.dossierId, consequences, [
    turn,
    // Nobody is named who is removed meanwhile.
    ...(resolved.person ? [ports.people.activeWrite(resolved.person.personId)] : []),
    ...consequences.writes,
    dossierWrite(ports, loaded, consequences),
    ...keep,
  ]);
  if (committed.ok) return consequences.next;
  return committed.conflict === 'version-conflict' ? problem('busy') : committed;
}

/** The colleague that a question names, the client and the coach, as the directory knows them. */
async function partiesTo(
  ports: ConsentHttpPorts,
  { clientId, coachId }: Dossier,
  subject: ConsentSubject,
): Promise<Parties | undefined> {
  if (subject.kind !== 'partner' && subject.kind !== 'cover') return undefined;
  const [who, client, coach] = await Promise.all(
    [subject.personId, clientId, coachId].map((personId) => somebody(ports, personId)),
  );
  return who && client && coach && { who, client, coach };
}

/** The names that the question and its receipts show: who gets to read, and what. */
async function shownNames(
  ports: ConsentHttpPorts,
  subject: ConsentSubject,
  { documents = [] }: Pick<ResolvedSubject, 'documents'>,
): Promise<NonNullable<Consent['secrets']['shown']>> {
  if (subject.kind === 'partner' || subject.kind === 'cover') {
    const person = (await ports.directory.contactOf(subject.personId))?.givenName;
    return person === undefined ? {} : { person };
  }
  if (subject.kind !== 'disclosure') return {};
  const principal = (await ports.people.principal(subject.principalId))?.name;
  const names = documents.flatMap((one) => (one ? [[one.documentId, one.secrets.fileName] as const] : []));
  return { ...(principal === undefined ? {} : { principal }), documents: Object.fromEntries(names) };
}
