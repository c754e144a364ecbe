import type { consultOperations } from '../../contracts/consult/operations.ts';
import type { ActivityReply } from '../../contracts/consult/replies.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import type { Activity } from '../../domain/consult/activity.ts';
import {
  correctActivity as decideCorrectActivity,
  recordActivity as decideRecordActivity,
  withdrawActivity as decideWithdrawActivity,
} from '../../domain/consult/record-activity.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Answer, Call, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import { changeRecord } from './change-record.ts';
import type { ConsultPorts } from './ports.ts';
import { readActivity } from './read-activity.ts';
import { activityView } from './view.ts';
import { withHours } from './with-hours.ts';

type Operations = typeof consultOperations;

export async function recordActivity(
  ports: ConsultPorts,
  call: Call<Operations['recordActivity']>,
): Promise<Reply<Operations['recordActivity']>> {
  const { ifMatch: _, ...asked } = call;
  const { dossierId } = call.params;
  const opened = await openDossier(ports, asked, dossierId, 'activity.record');
  if (!opened.ok) return opened;
  const { actor, body, today } = call;
  const command = { ...body, activityId: ports.ids.next(), coachId: actor.personId };
  const outcome = decideRecordActivity(opened.dossier, command, ports.policy, today);
  if (!outcome.ok) return outcome;
  const { next } = outcome;
  const { decision, conditions } = await withHours(ports, opened, outcome, { activity: next }, today);
  const committed = await commitDecision(ports, call, dossierId, decision, [
    ports.activities.createWrite(next, opened.key),
    ...conditions,
    ...call.remember(next.activityId),
  ]);
  return committed.ok ? { ok: true, body: activityView(next, ports.policy), version: next.version } : committed;
}

/** The activity as it stands now, for who may still see it. */
export const repeatActivity = (
  ports: ConsultPorts,
  call: Call<Operations['recordActivity']>,
  activityId: string,
): Promise<Reply<Operations['recordActivity']>> => readActivity(ports, call, call.params.dossierId, activityId);

type Of = Call<OperationSpec> & {
  readonly params: { readonly dossierId: string; readonly activityId: string };
};

async function change(
  ports: ConsultPorts,
  call: Of,
  decide: (dossier: Dossier, activity: Activity) => Outcome<Activity>,
): Promise<Answer<ActivityReply>> {
  const timed = (next: Activity) => ({ activity: next });
  const of = { id: call.params.activityId, store: ports.activities, action: 'activity.correct', timed } as const;
  const changed = await changeRecord(ports, call, of, decide);
  return changed.ok
    ? { ok: true, body: activityView(changed.next, ports.policy), version: changed.next.version }
    : changed;
}

export function correctActivity(
  ports: ConsultPorts,
  call: Call<Operations['correctActivity']>,
): Promise<Reply<Operations['correctActivity']>> {
  const { body, today } = call;
  return change(ports, call, (dossier, activity) =>
    decideCorrectActivity(dossier, activity, body, ports.policy, today),
  );
}

export function withdrawActivity(
  ports: ConsultPorts,
  call: Call<Operations['withdrawActivity']>,
): Promise<Reply<Operations['withdrawActivity']>> {
  return change(ports, call, (dossier, activity) => decideWithdrawActivity(dossier, activity, call.today));
}
