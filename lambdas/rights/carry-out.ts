import { dayOf } from '../../domain/calendar.ts';
import type { Decision, Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { recordExecution } from '../../domain/rights/execution.ts';
import { documentsTaken, grantedChanges } from '../../domain/rights/granted.ts';
import { changeFields, objectToKeeping, restrictDossier } from '../../domain/rights/on-dossier.ts';
import {
  type Change,
  type ChangeWords,
  decisionOn,
  type KindDecision,
  type RightKind,
} from '../../domain/rights/request.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import { commitRequest, type LoadedRequest } from './case.ts';
import { holdBackBy } from './hold-back.ts';
import { nameWrites } from './names.ts';
import { packageKeyOf } from './package-place.ts';
import { finishRemoval, removeDocuments } from './remove-documents.ts';
import type { RightsOutcome } from './task.ts';
import type { RightsTaskPorts } from './task-ports.ts';

type Guarded = GuardedWrite<'version-conflict'>;
/** What one kind does, beside being recorded as done. */
type Work = {
  readonly also?: readonly Pick<Decision<unknown>, 'audit' | 'agenda' | 'effects'>[];
  readonly writes?: readonly Guarded[];
  readonly words?: Readonly<Record<string, ChangeWords>>;
};

/** Carries out one granted kind and records it, in one commit; done before is done (EK-10.5). */
export async function carryOut(ports: RightsTaskPorts, loaded: LoadedRequest, kind: RightKind): Promise<RightsOutcome> {
  const { request } = loaded;
  const decision = decisionOn(request, kind);
  const execution = request.executions.find((one) => one.kind === kind);
  if (request.state !== 'decided' || !decision || execution?.state !== 'todo') return { outcome: 'gone' };
  // Planned by a run of before: its day has not come.
  if (execution.waits) return { outcome: 'gone' };
  await finishRemoval(ports, loaded, kind);
  // For this run there is nothing left to do for it: a resumption carries it out.
  if (await holdBackBy(ports, loaded, kind)) return { outcome: 'gone' };
  const today = dayOf(await ports.clock.now());
  const removed = await removeDocuments(ports, loaded, kind, documentsTaken(request, decision));
  const { words, ...work } = await WORK[kind](removed, decision, ports, today);
  const done = { by: 'system' as const, ...(words === undefined ? {} : { words }) };
  await commitRequest(ports, removed, recordExecution(removed.request, kind, done, ports.policy, today), work);
  return { outcome: 'done' };
}

type Doing = (loaded: LoadedRequest, decision: KindDecision, ports: RightsTaskPorts, today: string) => Promise<Work>;

/** A refusal here is an error of an earlier step: it is reported to the owner after the last attempt. */
function onDossier(ports: RightsTaskPorts, loaded: LoadedRequest, outcome: Outcome<Dossier>): Work {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  return { also: [outcome], writes: [ports.dossiers.saveWrite(loaded, outcome.next)] };
}

/** The package lies there, or the client was given a place and a time (EK-9.3c). */
const give: Doing = async ({ request }, { kind, appointment }, ports) => {
  if (appointment) return {};
  const key = packageKeyOf(request, kind === 'portability' ? 'portability' : 'access');
  if (!(await ports.objects.head(key))) throw new Error('There is no package yet');
  return {};
};

/** Fields get their new value; a document, which is somebody's own paper, gets the client's statement with it (AVG 16). */
const change: Doing = async (loaded, decision, ports, today) => {
  const { request, dossier, key } = loaded;
  const granted = grantedChanges(request, decision);
  const fields = granted.filter(({ target }) => 'field' in target);
  const { outcome, words } = changeFields(dossier, fields, request.secrets.changes, ports.policy);
  const documents = granted.flatMap((one) => ('documentId' in one.target ? [{ ...one, target: one.target }] : []));
  const work = fields.length === 0 ? {} : onDossier(ports, loaded, outcome);
  const names = fields.length > 0 && outcome.ok ? await nameWrites(ports, dossier, outcome.next) : [];
  // What is removed has no use for a statement.
  const papers = decision.kind === 'removal' ? [] : documents.map((one) => statement(ports, loaded, one, key, today));
  return { ...work, writes: [...(work.writes ?? []), ...names, ...papers], words };
};

const statement = (
  { rights }: RightsTaskPorts,
  { request }: LoadedRequest,
  { n, ground, target }: Change & { readonly target: { readonly documentId: string } },
  key: LoadedRequest['key'],
  on: string,
): Guarded => {
  const { requestId, dossierId, secrets } = request;
  const text = secrets.changes[String(n)]?.to ?? '';
  return rights.statementWrite(dossierId, { documentId: target.documentId, requestId, n, ground, on, text }, key);
};

const WORK: { readonly [K in RightKind]: Doing } = {
  access: give,
  portability: give,
  correction: change,
  completion: change,
  removal: change,
  erasure: async () => ({}),
  objection: async (loaded, _, ports, today) =>
    onDossier(ports, loaded, objectToKeeping(loaded.dossier, loaded.request, ports.policy, today)),
  restriction: async (loaded, _, ports, today) =>
    onDossier(ports, loaded, restrictDossier(loaded.dossier, loaded.request.requestId, today)),
};
