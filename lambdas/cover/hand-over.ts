import type { consentOperations } from '../../contracts/consent/operations.ts';
import { endConsent } from '../../domain/consent/answer.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import { handOver as decideHandOver } from '../../domain/dossier/hand-over.ts';
import type { Person } from '../../domain/person/person.ts';
import { type Refused, refuse } from '../../domain/refusal.ts';
import { retry } from '../../stores/retry.ts';
import type { Consequences } from '../consent/consequences.ts';
import { consequencesOf } from '../consent/consequences.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { commitDecisionInParts } from '../shared/commit-decision.ts';
import { mayInPractice, type Opened, openDossier } from '../shared/open-dossier.ts';
import { somebody } from '../shared/somebody.ts';
import { batchView, isLong, startBatch } from './start-batch.ts';
import { ownDossiers } from './view.ts';

type Operations = typeof consentOperations;

type HandOver = (typeof consentOperations)['handOver'];

/**
 * Gives dossiers to another coach for good, each in a transaction of its own: the one who left reads nothing any more, the
 * one who comes reads the whole history, and each client is told (RIO-1.7, EK-6.2).
 */
export async function handOver(
  ports: ConsentHttpPorts,
  call: Call<Operations['handOver']>,
): Promise<Reply<Operations['handOver']>> {
  const { fromCoachId, toCoachId, dossierIds } = call.body;
  const denied = mayInPractice(call.actor, 'dossier.hand-over');
  if (denied) return denied;
  const giving = { work: { kind: 'hand-over', coachId: fromCoachId, toCoachId } as const, named: dossierIds };
  const [to, chosen, running] = await Promise.all([
    newCoach(ports, toCoachId),
    dossierIds ?? ownDossiers(ports, fromCoachId).then((own) => own.map(({ dossierId }) => dossierId)),
    ports.batches.running(giving),
  ]);
  if ('refusal' in to) return to;
  if (fromCoachId === toCoachId) return refuse('handover-same-coach', 'dossier.assigned-coach', 'toCoachId');
  if (running) return { ok: true, body: { items: [], batch: batchView(running.batch) }, accepted: true };
  if (isLong(chosen)) {
    const started = await startBatch(ports, call, { ...giving, dossierIds: chosen });
    return started.ok ? { ok: true, body: { items: [], batch: batchView(started.batch) }, accepted: true } : started;
  }
  const items: { dossierId: string; outcome: string }[] = [];
  for (const dossierId of chosen) {
    items.push({ dossierId, outcome: await handOverOne(ports, call, dossierId, fromCoachId, to) });
  }
  return { ok: true, body: { items } };
}

/** Somebody who can be given dossiers now. */
export async function newCoach({ people }: ConsentHttpPorts, toCoachId: string): Promise<Person | Refused> {
  const to = await people.load(toCoachId);
  return to?.role === 'coach' && to.state === 'active'
    ? to
    : refuse('coach-unknown', 'dossier.assigned-coach', 'toCoachId');
}

type Asker = Pick<Call<HandOver>, 'actor' | 'now' | 'today' | 'falseAlarms'>;

/** Again while something comes between. @returns `handed-over`, also when it was before, or the code of a problem */
export const handOverOne = (
  ports: ConsentHttpPorts,
  { actor, now, today, falseAlarms }: Asker,
  dossierId: string,
  fromCoachId: string,
  to: Person,
): Promise<string> =>
  retry(
    ports.pause,
    () => tryHandOver(ports, { actor, now, today, falseAlarms }, dossierId, fromCoachId, to),
    (outcome) => outcome === 'busy',
  );

async function tryHandOver(
  ports: ConsentHttpPorts,
  call: Asker,
  dossierId: string,
  fromCoachId: string,
  to: Person,
): Promise<string> {
  const opened = await openDossier(ports, call, dossierId, 'coach.change');
  if (!opened.ok) return opened.refusal.code;
  if (opened.dossier.coachId === to.personId) return 'handed-over';
  if (opened.dossier.coachId !== fromCoachId) return 'not-found';
  const [next, from, client, ended] = await Promise.all([
    somebody(ports, to.personId),
    somebody(ports, fromCoachId),
    somebody(ports, opened.dossier.clientId),
    endedByIt(ports, call, opened, to.personId),
  ]);
  const outcome = decideHandOver(opened.dossier, to, { to: next, from, client }, call.today);
  if (!outcome.ok) return outcome.refusal.code;
  const { audit, agenda, effects } = outcome;
  const writes = [
    ports.dossiers.saveWrite(opened, outcome.next),
    ports.people.activeWrite(to.personId),
    ...ports.dossiers.moveWrites(opened.dossier, fromCoachId, to.personId),
  ];
  // What ends by it goes first: whoever comes finds nobody who reads in the place of the one who left.
  const committed = await commitDecisionInParts(ports, call, dossierId, {
    parts: ended.map(({ audit, agenda, effects, writes }) => ({ audit, agenda, effects, writes })),
    guards: [ports.dossiers.checkWrite(opened)],
    last: { audit, agenda, effects, writes },
  });
  if (committed.ok) return 'handed-over';
  return committed.conflict === 'version-conflict' ? 'busy' : committed.refusal.code;
}

/** Covers of the former coach, and a partner consent that names the new coach, end with a handover. */
async function endedByIt(
  ports: ConsentHttpPorts,
  call: Asker,
  opened: Opened,
  toCoachId: string,
): Promise<Consequences[]> {
  const consequences: Consequences[] = [];
  for (const consent of await ports.consents.list(opened.dossier.dossierId, opened.key)) {
    if (!isOver(consent, toCoachId)) continue;
    const outcome = endConsent(consent, 'handover', ports.policy, call.now);
    if (outcome.ok) consequences.push(await consequencesOf(ports, opened, consent, outcome, call.now));
  }
  return consequences;
}

const isOver = ({ state, subject }: Consent, toCoachId: string): boolean =>
  (state === 'granted' || state === 'asked') &&
  (subject.kind === 'cover' || (subject.kind === 'partner' && subject.personId === toCoachId));
