import { Temporal } from 'temporal-polyfill';
import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import { createDossier as decideCreateDossier } from '../../domain/dossier/create.ts';
import { type Dossier, dossierNumber } from '../../domain/dossier/dossier.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { mayInPractice, openDossier } from '../shared/open-dossier.ts';
import { somebody } from '../shared/somebody.ts';
import { namedEarlier } from './earlier.ts';
import type { DossierPorts } from './ports.ts';

type Operations = typeof dossierOperations;

/** Records a new client under the next number of the year. A coach records their own clients only (RIO-1.7). */
export async function createDossier(
  ports: DossierPorts,
  call: Call<Operations['createDossier']>,
): Promise<Reply<Operations['createDossier']>> {
  const { actor, body, today } = call;
  const coachId = body.coachId ?? (actor.role === 'coach' ? actor.personId : undefined);
  const denied = mayInPractice(actor, 'dossier.create', coachId);
  if (denied) return denied;
  if (coachId === undefined) return problem('coach-unknown', { rule: 'dossier.assigned-coach', field: 'coachId' });
  const { clientId, principalId, coachId: _, earlierNumber, ...rest } = body;
  const dossierId = ports.ids.next();
  const [client, coach, principalKnown, coachIs, clientIs, earlier] = await Promise.all([
    ports.people.load(clientId),
    ports.people.load(coachId),
    principalId === undefined ? false : ports.people.principalKnown(principalId),
    somebody(ports, coachId),
    somebody(ports, clientId),
    earlierNumber === undefined ? undefined : namedEarlier(ports, call, earlierNumber, dossierId),
  ]);
  const year = Temporal.PlainDate.from(today).year;
  const command = { ...rest, ...(principalId ? { principalId } : {}), dossierId };
  const decide = (sequence: number) => {
    const facts = { client, coach, principalKnown, who: { who: coachIs, client: clientIs }, earlier };
    return decideCreateDossier({ ...command, number: dossierNumber(year, sequence) }, facts, ports.policy, today);
  };
  // What is refused takes no number.
  const checked = decide(0);
  if (!checked.ok) return checked;
  ports.committer.begin(dossierId, call.now);
  const [sequence, key] = await Promise.all([ports.dossiers.nextSequence(year), ports.vault.create(dossierId)]);
  const outcome = decide(sequence);
  if (!outcome.ok) return outcome;
  const { next } = outcome;
  const { firstName, lastName } = next.secrets.client;
  const names = await ports.names.writes(dossierId, firstName, lastName);
  const committed = await commitDecision(ports, call, dossierId, outcome, [
    ...ports.dossiers.createWrites(next, key),
    ...[clientId, coachId].map((personId) => ports.people.activeWrite(personId)),
    ...names.map((one) => ({ write: one, conflict: 'number-taken' as const })),
    ...call.remember(dossierId),
  ]);
  return committed.ok ? { ok: true, body: createdView(next), version: next.version } : committed;
}

const createdView = ({ dossierId, number, version, state }: Dossier) => ({ dossierId, number, version, state });

/** Where it stands now, for who may know that (EK-4.1). */
export async function repeatDossier(
  ports: DossierPorts,
  { actor, now }: Call<Operations['createDossier']>,
  dossierId: string,
): Promise<Reply<Operations['createDossier']>> {
  const opened = await openDossier(ports, { actor, now }, dossierId, 'dossier.read-state');
  if (!opened.ok) return opened;
  return { ok: true, body: createdView(opened.dossier), version: opened.dossier.version };
}
