import type { consultOperations } from '../../contracts/consult/operations.ts';
import { recordHours as decideRecordHours, reachHours } from '../../domain/consult/hours.ts';
import { timeUsed } from '../../domain/consult/time-used.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import type { ConsultPorts } from './ports.ts';
import { timeView } from './view.ts';
import { besideTheDossier, registerOf, withReached } from './with-hours.ts';

type Operation = (typeof consultOperations)['recordHours'];

/** The hours that were granted; when as much is used already, the coach is told at once. */
export async function recordHours(ports: ConsultPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { dossierId } = call.params;
  const opened = await openDossier(ports, call, dossierId, 'hours.record');
  if (!opened.ok) return opened;
  const { dossier, key } = opened;
  const outcome = decideRecordHours(dossier, call.body, call.today);
  if (!outcome.ok) return outcome;
  const used = timeUsed(...(await registerOf(ports, dossierId, key)));
  const reached = reachHours(outcome.next, used.total, ports.policy, call.today);
  const next = reached?.next ?? outcome.next;
  const decision = reached ? withReached(outcome, reached) : outcome;
  const committed = await commitDecision(ports, call, dossierId, decision, [
    ports.dossiers.saveWrite(opened, next),
    ...besideTheDossier(opened.conditions),
  ]);
  return committed.ok ? { ok: true, body: timeView(next, used), version: dossier.version + 1 } : committed;
}
