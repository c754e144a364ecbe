import type { consultOperations } from '../../contracts/consult/operations.ts';
import type { ConsultReply } from '../../contracts/consult/replies.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import {
  cancelConsult as decideCancelConsult,
  holdConsult as decideHoldConsult,
  missConsult as decideMissConsult,
  moveConsult as decideMoveConsult,
} from '../../domain/consult/change.ts';
import type { Consult } from '../../domain/consult/consult.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Answer, Call, Reply } from '../runtime/call.ts';
import { changeRecord } from './change-record.ts';
import type { ConsultPorts } from './ports.ts';
import { consultView } from './view.ts';

type Operations = typeof consultOperations;
type Of = Call<OperationSpec> & { readonly params: Call<Operations['getConsult']>['params'] };

async function change(
  ports: ConsultPorts,
  call: Of,
  decide: (dossier: Dossier, consult: Consult) => Outcome<Consult>,
): Promise<Answer<ConsultReply>> {
  const timed = (next: Consult) => ({ consult: next });
  const of = { id: call.params.consultId, store: ports.consults, action: 'consult.change', timed } as const;
  const changed = await changeRecord(ports, call, of, decide);
  return changed.ok ? { ok: true, body: consultView(changed.next), version: changed.next.version } : changed;
}

export function moveConsult(
  ports: ConsultPorts,
  call: Call<Operations['moveConsult']>,
): Promise<Reply<Operations['moveConsult']>> {
  return change(ports, call, (dossier, consult) => decideMoveConsult(dossier, consult, call.body, call.now));
}

export function holdConsult(
  ports: ConsultPorts,
  call: Call<Operations['holdConsult']>,
): Promise<Reply<Operations['holdConsult']>> {
  const { minutes } = call.body;
  return change(ports, call, (dossier, consult) => decideHoldConsult(dossier, consult, minutes, call.now));
}

export function missConsult(
  ports: ConsultPorts,
  call: Call<Operations['missConsult']>,
): Promise<Reply<Operations['missConsult']>> {
  const { reason } = call.body;
  return change(ports, call, (dossier, consult) => decideMissConsult(dossier, consult, reason, ports.policy, call.now));
}

export function cancelConsult(
  ports: ConsultPorts,
  call: Call<Operations['cancelConsult']>,
): Promise<Reply<Operations['cancelConsult']>> {
  return change(ports, call, (dossier, consult) => decideCancelConsult(dossier, consult, call.now));
}
