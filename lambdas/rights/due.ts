import type { AgendaItem } from '../../domain/agenda.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { rights } from '../../domain/rights/feature.ts';
import { watchIdentity } from '../../domain/rights/identity.ts';
import { liftRestriction, type RightsDossier } from '../../domain/rights/on-dossier.ts';
import type { RightsRequest } from '../../domain/rights/request.ts';
import { escalateExecution, escalateRequest, remindOfRequest } from '../../domain/rights/watch.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { liveDossier, stillDue } from '../shared/still-there.ts';
import { loadRequest, othersOf } from './case.ts';
import type { DueRightsPorts } from './due-ports.ts';
import { removeOnItsDay } from './removal-due.ts';

/** What the agenda asks of rights requests: reminding, escalating, silence about identity, what is not carried out. */
export const dueRights = (ports: DueRightsPorts): DueCommandsOf<typeof rights> => {
  const { policy } = ports;
  return {
    'rights-reminder': (item, today) => onRequest(ports, item, (one) => remindOfRequest(one, policy, today)),
    'rights-due': (item, today) => onRequest(ports, item, (one) => escalateRequest(one, policy, today)),
    'rights-identity': (item, today) => onRequest(ports, item, (one) => watchIdentity(one, policy, today)),
    'rights-execution': (item, today) =>
      onRequest(ports, item, (one, others, dossier) => escalateExecution(one, others, dossier, policy, today)),
    'rights-removal': (item, today) => removeOnItsDay(ports, item, today),
    'restriction-end': (item, today) => endRestriction(ports, item, today),
  };
};

async function onRequest(
  ports: DueRightsPorts,
  item: AgendaItem,
  decide: (request: RightsRequest, others: readonly RightsRequest[], dossier: RightsDossier) => Outcome<RightsRequest>,
): Promise<string> {
  const loaded = await loadRequest(ports, { dossierId: item.subject, requestId: item.reference });
  // The dossier is gone or going, and its agenda with it: the index is a moment behind.
  if (!loaded || !(await stillDue(item, ports))) return 'done';
  const outcome = decide(loaded.request, await othersOf(ports, loaded), loaded.dossier);
  if (!outcome.ok) return outcome.refusal.code;
  const result = await commitBySystem(
    ports,
    item.subject,
    outcome,
    ports.rights.saveWrites(loaded.request, outcome.next, loaded.key),
  );
  return result.ok ? 'done' : result.conflict;
}

/** The client was told beforehand; this is the day (AVG 18(3)). */
async function endRestriction(ports: DueRightsPorts, item: AgendaItem, today: string): Promise<string> {
  const loaded = await liveDossier(ports, item.subject);
  if (!loaded || !(await stillDue(item, ports))) return 'done';
  const outcome = liftRestriction(loaded.dossier, 'system', today);
  if (!outcome.ok) return outcome.refusal.code;
  const result = await commitBySystem(ports, item.subject, outcome, [ports.dossiers.saveWrite(loaded, outcome.next)]);
  return result.ok ? 'done' : result.conflict;
}
