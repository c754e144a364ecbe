import type { rightsOperations } from '../../contracts/rights/operations.ts';
import type { Decision } from '../../domain/decision.ts';
import { destroyOn } from '../../domain/dossier/destruction-day.ts';
import { dropErasure, takeBack, toTakeBack } from '../../domain/rights/take-back.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import type { Opened } from '../shared/open-dossier.ts';
import { openFor } from './open.ts';
import type { RightsPorts } from './ports.ts';

type Operation = (typeof rightsOperations)['takeBackDestruction'];
type By = Parameters<typeof takeBack>[1];

/** Load, authorize, decide, commit: the dossier, and each request for erasure that is not carried out now, in one. */
export async function takeBackDestruction(ports: RightsPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { dossierId } = call.params;
  const opened = await openFor(ports, call, dossierId, 'destruction.take-back');
  if (!opened.ok) return opened;
  if (call.ifMatch !== undefined && call.ifMatch !== opened.dossier.version) return problem('version-conflict');
  const by = call.actor.role === 'client' ? 'client' : 'owner';
  const outcome = takeBack(opened.dossier, by, ports.policy, call.today);
  if (!outcome.ok) return outcome;
  const dropped = await dropErasures(ports, opened, by, call.today);
  const decision = joined(
    outcome,
    dropped.map((one) => one.decision),
  );
  const committed = await commitDecision(ports, call, dossierId, decision, [
    ports.dossiers.saveWrite(opened, outcome.next),
    ...dropped.flatMap(({ writes }) => writes),
  ]);
  if (!committed.ok) return committed;
  const on = destroyOn(outcome.next, ports.policy);
  return { ok: true, body: on === undefined ? {} : { destroyOn: on }, version: opened.dossier.version + 1 };
}

type Decided = Pick<Decision<unknown>, 'audit' | 'agenda' | 'effects'>;

const joined = (first: Decided, rest: readonly Decided[]): Decided => ({
  audit: [...first.audit, ...rest.flatMap(({ audit }) => [...audit])],
  agenda: [first, ...rest].flatMap(({ agenda }) => [...agenda]),
  effects: [first, ...rest].flatMap(({ effects }) => [...effects]),
});

async function dropErasures({ rights, policy }: RightsPorts, { dossier, key }: Opened, by: By, today: string) {
  const erasures = toTakeBack(dossier, by).filter(({ right }) => right === 'erasure');
  const found = await Promise.all(erasures.map(({ requestId }) => rights.load(dossier.dossierId, requestId, key)));
  return found.flatMap((request) => {
    if (!request) return [];
    const decision = dropErasure(request, by, policy, today);
    return decision.ok ? [{ decision, writes: rights.saveWrites(request, decision.next, key) }] : [];
  });
}
