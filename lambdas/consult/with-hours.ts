import type { Activity } from '../../domain/consult/activity.ts';
import type { Consult } from '../../domain/consult/consult.ts';
import { mayReachHours, reachHours } from '../../domain/consult/hours.ts';
import { timeUsed } from '../../domain/consult/time-used.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Policy } from '../../policies/index.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { ActivityStore, ConsultStore } from '../../stores/consults.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Opened } from '../shared/open-dossier.ts';

type Ports = {
  readonly policy: Policy;
  readonly dossiers: Pick<DossierStore, 'saveWrite'>;
  readonly consults: Pick<ConsultStore, 'list'>;
  readonly activities: Pick<ActivityStore, 'list'>;
};
type Committable = Pick<Decision<unknown>, 'audit' | 'agenda' | 'effects'>;
/** What was decided of the register, as it stands after it. */
export type Timed = { readonly consult: Consult } | { readonly activity: Activity };

/**
 * What a change of the register brings along: when it reaches a part of the hours that were granted, the coach is told in the same
 * commit, and the dossier has it.
 */
export async function withHours(
  ports: Ports,
  opened: Opened,
  decision: Committable,
  timed: Timed,
  today: string,
): Promise<{ readonly decision: Committable; readonly conditions: readonly GuardedWrite<'version-conflict'>[] }> {
  const { dossier, key, conditions } = opened;
  if (!mayReachHours(dossier, ports.policy)) return { decision, conditions };
  const [consults, activities] = await Promise.all([
    ports.consults.list(dossier.dossierId, key),
    ports.activities.list(dossier.dossierId, key),
  ]);
  const used =
    'consult' in timed
      ? timeUsed(
          [...consults.filter(({ consultId }) => consultId !== timed.consult.consultId), timed.consult],
          activities,
        )
      : timeUsed(consults, [
          ...activities.filter(({ activityId }) => activityId !== timed.activity.activityId),
          timed.activity,
        ]);
  const reached = reachHours(dossier, used.total, ports.policy, today);
  if (!reached) return { decision, conditions };
  const [, ...grant] = conditions;
  return {
    decision: {
      ...decision,
      audit: [...decision.audit, ...reached.audit],
      effects: [...decision.effects, ...reached.effects],
    },
    // In place of the condition that the dossier is as it was.
    conditions: [ports.dossiers.saveWrite(opened, reached.next), ...grant],
  };
}
