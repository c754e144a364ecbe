import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import type { DossierAction } from '../../domain/catalogue.ts';
import type { Outcome } from '../../domain/decision.ts';
import { changeClient } from '../../domain/dossier/change-client.ts';
import { changeCommission } from '../../domain/dossier/commission.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { liftHold, placeHold } from '../../domain/dossier/hold.ts';
import { changeEnd, endTrajectory, recordNotice, startTrajectory } from '../../domain/dossier/trajectory.ts';
import type { Answer, Call, LogicSet } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import type { DossierPorts } from './ports.ts';
import { stateView } from './views.ts';

type Operations = typeof dossierOperations;
type Ports = DossierPorts & { readonly prefix: 'RIO' | 'EK' };
type StateView = ReturnType<typeof stateView>;

/** Load, authorize, decide, commit: every change of a dossier is this, with its own rule. */
async function change(
  ports: Ports,
  call: Call<OperationSpec> & { readonly params: { readonly dossierId: string } },
  action: DossierAction,
  decide: (dossier: Dossier) => Outcome<Dossier>,
  more: { readonly status?: number; readonly renamed?: true } = {},
): Promise<Answer<StateView>> {
  const opened = await openDossier(ports, call, call.params.dossierId, action);
  if (!opened.ok) return opened;
  const outcome = decide(opened.dossier);
  if (!outcome.ok) return outcome;
  const next = { ...outcome.next, version: opened.dossier.version + 1 };
  const body = stateView(next, ports.policy);
  const names = more.renamed ? await nameWrites(ports, opened.dossier, next) : [];
  const committed = await commitDecision(ports, call, next.dossierId, outcome, [
    ports.dossiers.saveWrite(opened, outcome.next),
    ...names.map((write) => ({ write, conflict: 'version-conflict' as const })),
    ...call.keep({ status: more.status ?? 200, body, etag: `"${next.version}"` }),
  ]);
  return committed.ok ? { ok: true, body, version: next.version } : committed;
}

/** A new name is found from now on, the old one no more (EK-7.2). */
async function nameWrites({ vault }: Ports, before: Dossier, next: Dossier) {
  const { firstName, lastName } = next.secrets.client;
  const old = before.secrets.client;
  if (old.firstName === firstName && old.lastName === lastName) return [];
  const fresh = await vault.nameWrites(next.dossierId, firstName, lastName);
  const kept = new Set(fresh.map((write) => (write.op === 'put' ? `${write.item.pk} ${write.item.sk}` : '')));
  const gone = await vault.forgetNames(next.dossierId);
  // A name that only changed its capitals has the same hash: it is put, and not taken away in the same transaction.
  return [...gone.filter((write) => write.op !== 'delete' || !kept.has(`${write.key.pk} ${write.key.sk}`)), ...fresh];
}

export const changeLogic = (
  ports: Ports,
): Pick<
  LogicSet<Operations>,
  | 'changeClient'
  | 'changeCommission'
  | 'recordNotice'
  | 'startTrajectory'
  | 'endTrajectory'
  | 'changeEnd'
  | 'placeHold'
  | 'liftHold'
> => ({
  changeClient: (call) =>
    change(ports, call, 'client.change', (dossier) => changeClient(dossier, call.body), { renamed: true }),
  changeCommission: async (call) => {
    const known = await ports.people.principalKnown(call.body.principalId);
    return change(ports, call, 'commission.change', (dossier) => changeCommission(dossier, call.body, known));
  },
  recordNotice: (call) =>
    change(ports, call, 'notice.record', (dossier) => recordNotice(dossier, call.body, ports.policy, call.today), {
      status: 201,
    }),
  startTrajectory: (call) =>
    change(ports, call, 'trajectory.start', (dossier) =>
      startTrajectory(dossier, call.body.startedOn, ports.policy, call.today),
    ),
  endTrajectory: (call) =>
    change(ports, call, 'trajectory.end', (dossier) =>
      endTrajectory(dossier, call.body.endedOn, ports.policy, call.today),
    ),
  changeEnd: (call) =>
    change(ports, call, 'trajectory.change-end', (dossier) =>
      changeEnd(dossier, call.body.endedOn, ports.policy, call.today),
    ),
  placeHold: (call) =>
    change(ports, call, 'hold.place', (dossier) =>
      placeHold(dossier, call.body.reason, call.body.reviewOn, ports.policy, call.today),
    ),
  liftHold: (call) => change(ports, call, 'hold.lift', (dossier) => liftHold(dossier, ports.policy, call.today)),
});
