import type { Activity } from '../../domain/consult/activity.ts';
import type { Consult } from '../../domain/consult/consult.ts';
import { mayReachHours, reachHours } from '../../domain/consult/hours.ts';
import { timeUsed } from '../../domain/consult/time-used.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Policy } from '../../policies/index.ts';
import type { ActivityStore, ConsultStore } from '../../stores/consults.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { OpenKey } from '../../stores/vault.ts';
import type { Committable } from '../shared/change-record.ts';
import type { Opened } from '../shared/open-dossier.ts';

type Ports = {
  readonly policy: Policy;
  readonly dossiers: Pick<DossierStore, 'saveWrite'>;
  readonly consults: Pick<ConsultStore, 'list'>;
  readonly activities: Pick<ActivityStore, 'list'>;
};
/** What was decided of the register, as it stands after it. */
export type Timed = { readonly consult: Consult } | { readonly activity: Activity };

/**
 * What a change of the register brings along: when it reaches a part of the hours that were granted, the coach is told in the same
 * commit, and the dossier has it.
 */
export async function withHours(
  ports: Ports,
  opened: Opened,
  decision: Committable['decision'],
  timed: Timed,
  today: string,
): Promise<Committable> {
  const { dossier, key, conditions } = opened;
  if (!mayReachHours(dossier, ports.policy)) return { decision, conditions };
  const [consults, activities] = await registerOf(ports, dossier.dossierId, key);
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
  return {
    decision: withReached(decision, reached),
    conditions: [ports.dossiers.saveWrite(opened, reached.next), ...besideTheDossier(conditions)],
  };
}

/** All consults and all work of a dossier, by which its time is counted. */
export const registerOf = (ports: Pick<Ports, 'consults' | 'activities'>, dossierId: string, key: OpenKey) =>
  Promise.all([ports.consults.list(dossierId, key), ports.activities.list(dossierId, key)]);

/** What was decided, and that a part of the granted hours is reached by it. */
export const withReached = (
  decision: Committable['decision'],
  reached: Pick<Decision<Dossier>, 'audit' | 'effects'>,
): Committable['decision'] => ({
  ...decision,
  audit: [...decision.audit, ...reached.audit],
  effects: [...decision.effects, ...reached.effects],
});

/** Without the condition that the dossier is as it was, for whoever writes the dossier itself. */
export const besideTheDossier = ([, ...grant]: Opened['conditions']): Opened['conditions'] => grant;
