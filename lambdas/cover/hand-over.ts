import type { consentOperations } from '../../contracts/consent/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { endConsent } from '../../domain/consent/answer.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import { type Batch, type BatchResult, batchTrace, doneAtOnce, keptUntil } from '../../domain/cover/batch.ts';
import { handOver as decideHandOver } from '../../domain/dossier/hand-over.ts';
import type { Person } from '../../domain/person/person.ts';
import { type Refused, refuse } from '../../domain/refusal.ts';
import { type Asked, digestOf } from '../../stores/batches.ts';
import { retry } from '../../stores/retry.ts';
import type { Consequences } from '../consent/consequences.ts';
import { consequencesOf } from '../consent/consequences.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision, commitDecisionInParts } from '../shared/commit-decision.ts';
import { enterPractice, mayInPractice, type Opened, openDossier } from '../shared/open-dossier.ts';
import { somebody } from '../shared/somebody.ts';
import { batchView, isLong, startBatch } from './start-batch.ts';
import { ownDossiers } from './view.ts';

type HandOver = (typeof consentOperations)['handOver'];

/**
 * Gives dossiers to another coach for good, each in a transaction of its own: the one who left reads nothing any more, the
 * one who comes reads the whole history, and each client is told (RIO-1.7, EK-6.2).
 */
export async function handOver(ports: ConsentHttpPorts, call: Call<HandOver>): Promise<Reply<HandOver>> {
  const { fromCoachId, toCoachId, dossierIds } = call.body;
  const denied = enterPractice(ports, call, 'dossier.hand-over');
  if (denied) return denied;
  const giving = { work: { kind: 'hand-over', coachId: fromCoachId, toCoachId } as const, named: dossierIds };
  const [to, chosen, running] = await Promise.all([
    newCoach(ports, toCoachId),
    dossierIds ?? ownDossiers(ports, fromCoachId).then((own) => own.map(({ dossierId }) => dossierId)),
    ports.batches.running(giving),
  ]);
  if ('refusal' in to) return to;
  if (fromCoachId === toCoachId) return refuse('handover-same-coach', 'dossier.assigned-coach', 'toCoachId');
  if (running) return underWay(running.batch);
  if (isLong(chosen)) {
    const started = await startBatch(ports, call, { ...giving, dossierIds: chosen, remember: call.remember });
    return started.ok ? underWay(started.batch) : started;
  }
  const results: BatchResult[] = [];
  for (const dossierId of chosen)
    results.push(resultOf(dossierId, await handOverOne(ports, call, dossierId, fromCoachId, to)));
  return keepDone(ports, call, giving, results);
}

/** It leads a repeat to what was done. When something stops before it is kept, the same again does what is left. */
async function keepDone(
  ports: ConsentHttpPorts,
  call: Call<HandOver>,
  asked: Asked,
  results: readonly BatchResult[],
): Promise<Reply<HandOver>> {
  const { actor, now, today } = call;
  const batch = doneAtOnce(
    {
      batchId: ports.ids.next(),
      work: asked.work,
      asked: digestOf(asked),
      by: { personId: actor.personId, role: actor.role },
      askedAt: now.toString({ fractionalSecondDigits: 3 }),
      secrets: {},
    },
    results,
  );
  const trace = batchTrace('batch.finish', batch, { dossiers: batch.done, refused: batch.refused.length });
  const decision = { audit: [trace] as const, agenda: [keptUntil(batch.batchId, today)], effects: [] };
  const kept = await commitDecision(ports, call, ORGANISATION_CHAIN, decision, [
    ports.batches.createDoneWrite(batch),
    ...call.remember(batch.batchId),
  ]);
  return kept.ok ? { ok: true, body: { batchId: batch.batchId, items: itemsOf(batch) } } : kept;
}

const HANDED_OVER = 'handed-over';
const resultOf = (dossierId: string, outcome: string): BatchResult =>
  outcome === HANDED_OVER ? { dossierId } : { dossierId, problem: outcome };
const itemsOf = ({ chosen = [], refused }: Batch) =>
  chosen.map((dossierId) => {
    const problem = refused.find((one) => one.dossierId === dossierId)?.problem;
    return { dossierId, outcome: problem ?? HANDED_OVER };
  });
const underWay = (batch: Batch): Awaited<Reply<HandOver>> => ({
  ok: true,
  body: { batchId: batch.batchId, items: [], batch: batchView(batch) },
  accepted: true,
});

/** The same handover as it stands now: to whoever asked for it, as long as they may ask for one. */
export async function repeatHandOver(
  ports: ConsentHttpPorts,
  { actor }: Call<HandOver>,
  batchId: string,
): Promise<Reply<HandOver>> {
  const denied = mayInPractice(actor, 'dossier.hand-over');
  if (denied) return denied;
  const batch = (await ports.batches.load(batchId))?.batch;
  if (batch?.by.personId !== actor.personId) return problem('not-found', { rule: 'access.dossier' });
  if (batch.state === 'running') return underWay(batch);
  return { ok: true, body: { batchId, items: itemsOf(batch), ...(batch.chosen ? {} : { batch: batchView(batch) }) } };
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
