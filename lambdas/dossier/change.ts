import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import type { DossierAction } from '../../domain/catalogue.ts';
import type { Outcome } from '../../domain/decision.ts';
import { changeClient as decideChangeClient } from '../../domain/dossier/change-client.ts';
import { changeCommission as decideChangeCommission } from '../../domain/dossier/commission.ts';
import { confirmDestruction as decideConfirmDestruction } from '../../domain/dossier/destroy.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { liftHold as decideLiftHold, placeHold as decidePlaceHold } from '../../domain/dossier/hold.ts';
import { objectToDestruction as decideObjectToDestruction } from '../../domain/dossier/object-to-destruction.ts';
import {
  changeEnd as decideChangeEnd,
  endTrajectory as decideEndTrajectory,
  recordNotice as decideRecordNotice,
  startTrajectory as decideStartTrajectory,
} from '../../domain/dossier/trajectory.ts';
import type { Answer, Call, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { consult } from '../shared/consult.ts';
import { openDossier } from '../shared/open-dossier.ts';
import type { DossierPorts } from './ports.ts';
import { stateView } from './views.ts';

type Operations = typeof dossierOperations;
type StateView = ReturnType<typeof stateView>;

/** Load, authorize, decide, commit: every change of a dossier is this, with its own rule. */
async function change(
  ports: DossierPorts,
  call: Call<OperationSpec> & { readonly params: { readonly dossierId: string } },
  action: DossierAction,
  decide: (dossier: Dossier) => Outcome<Dossier>,
  more: { readonly creates?: true; readonly renamed?: true } = {},
): Promise<Answer<StateView>> {
  const opened = await openDossier(ports, call, call.params.dossierId, action);
  if (!opened.ok) return opened;
  const outcome = decide(opened.dossier);
  if (!outcome.ok) return outcome;
  const next = { ...outcome.next, version: opened.dossier.version + 1 };
  const body = stateView(next, ports.policy, call.actor.role);
  const names = more.renamed ? await nameWrites(ports, opened.dossier, next) : [];
  const committed = await commitDecision(ports, call, next.dossierId, outcome, [
    ports.dossiers.saveWrite(opened, outcome.next),
    ...names.map((write) => ({ write, conflict: 'version-conflict' as const })),
    ...(more.creates ? call.remember(next.dossierId) : []),
  ]);
  return committed.ok ? { ok: true, body, version: next.version } : committed;
}

/** A new name is found from now on, the old one no more (EK-7.2). */
async function nameWrites({ names }: DossierPorts, before: Dossier, next: Dossier) {
  const { firstName, lastName } = next.secrets.client;
  const old = before.secrets.client;
  if (old.firstName === firstName && old.lastName === lastName) return [];
  const fresh = await names.writes(next.dossierId, firstName, lastName);
  const kept = new Set(fresh.map((write) => (write.op === 'put' ? `${write.item.pk} ${write.item.sk}` : '')));
  const gone = await names.forgetWrites(next.dossierId);
  // A name that only changed its capitals has the same hash: it is put, and not taken away in the same transaction.
  return [...gone.filter((write) => write.op !== 'delete' || !kept.has(`${write.key.pk} ${write.key.sk}`)), ...fresh];
}

export function changeClient(
  ports: DossierPorts,
  call: Call<Operations['changeClient']>,
): Promise<Reply<Operations['changeClient']>> {
  return change(ports, call, 'client.change', (dossier) => decideChangeClient(dossier, call.body), { renamed: true });
}

export async function changeCommission(
  ports: DossierPorts,
  call: Call<Operations['changeCommission']>,
): Promise<Reply<Operations['changeCommission']>> {
  const known = await ports.people.principalKnown(call.body.principalId);
  return change(ports, call, 'commission.change', (dossier) => decideChangeCommission(dossier, call.body, known));
}

export function recordNotice(
  ports: DossierPorts,
  call: Call<Operations['recordNotice']>,
): Promise<Reply<Operations['recordNotice']>> {
  return change(
    ports,
    call,
    'notice.record',
    (dossier) => decideRecordNotice(dossier, call.body, ports.policy, call.today),
    { creates: true },
  );
}

/** The dossier as it stands now, with the trace of reading its state (RIO-1.5). */
export async function repeatNotice(
  ports: DossierPorts,
  call: Call<Operations['recordNotice']>,
): Promise<Reply<Operations['recordNotice']>> {
  const opened = await consult(ports, call, call.params.dossierId, 'dossier.read-state');
  if (!opened.ok) return opened;
  return { ok: true, body: stateView(opened.dossier, ports.policy, call.actor.role), version: opened.dossier.version };
}

export function startTrajectory(
  ports: DossierPorts,
  call: Call<Operations['startTrajectory']>,
): Promise<Reply<Operations['startTrajectory']>> {
  return change(ports, call, 'trajectory.start', (dossier) =>
    decideStartTrajectory(dossier, call.body.startedOn, ports.policy, call.today),
  );
}

export function endTrajectory(
  ports: DossierPorts,
  call: Call<Operations['endTrajectory']>,
): Promise<Reply<Operations['endTrajectory']>> {
  return change(ports, call, 'trajectory.end', (dossier) =>
    decideEndTrajectory(dossier, call.body.endedOn, ports.policy, call.today, call.body.outcome),
  );
}

export function changeEnd(
  ports: DossierPorts,
  call: Call<Operations['changeEnd']>,
): Promise<Reply<Operations['changeEnd']>> {
  return change(ports, call, 'trajectory.change-end', (dossier) =>
    decideChangeEnd(dossier, call.body.endedOn, ports.policy, call.today, call.body.outcome),
  );
}

export function placeHold(
  ports: DossierPorts,
  call: Call<Operations['placeHold']>,
): Promise<Reply<Operations['placeHold']>> {
  return change(ports, call, 'hold.place', (dossier) =>
    decidePlaceHold(dossier, call.body.reason, call.body.reviewOn, ports.policy, call.today),
  );
}

export function liftHold(
  ports: DossierPorts,
  call: Call<Operations['liftHold']>,
): Promise<Reply<Operations['liftHold']>> {
  return change(ports, call, 'hold.lift', (dossier) => decideLiftHold(dossier, ports.policy, call.today));
}

export function confirmDestruction(
  ports: DossierPorts,
  call: Call<Operations['confirmDestruction']>,
): Promise<Reply<Operations['confirmDestruction']>> {
  return change(ports, call, 'destruction.confirm', (dossier) =>
    decideConfirmDestruction(dossier, ports.policy, call.today),
  );
}

export function objectToDestruction(
  ports: DossierPorts,
  call: Call<Operations['objectToDestruction']>,
): Promise<Reply<Operations['objectToDestruction']>> {
  return change(ports, call, 'destruction.object', (dossier) =>
    decideObjectToDestruction(dossier, ports.policy, call.today),
  );
}
