import type { consultOperations } from '../../contracts/consult/operations.ts';
import { planConsult as decidePlanConsult } from '../../domain/consult/plan.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import type { ConsultPorts } from './ports.ts';
import { shownConsult } from './read.ts';
import { consultView } from './view.ts';
import { withHours } from './with-hours.ts';

type Operation = (typeof consultOperations)['planConsult'];

export async function planConsult(ports: ConsultPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { ifMatch: _, ...asked } = call;
  const { dossierId } = call.params;
  const opened = await openDossier(ports, asked, dossierId, 'consult.plan');
  if (!opened.ok) return opened;
  const { actor, body, now } = call;
  const command = { ...body, consultId: ports.ids.next(), coachId: actor.personId };
  const outcome = decidePlanConsult(opened.dossier, command, ports.policy, now);
  if (!outcome.ok) return outcome;
  const { next } = outcome;
  const { decision, conditions } = await withHours(ports, opened, outcome, { consult: next }, call.today);
  const committed = await commitDecision(ports, call, dossierId, decision, [
    ports.consults.createWrite(next, opened.key),
    ...conditions,
    ...call.remember(next.consultId),
  ]);
  return committed.ok ? { ok: true, body: consultView(next), version: next.version } : committed;
}

/** The consult as it stands now, for who may still see it. */
export const repeatConsult = (
  ports: ConsultPorts,
  call: Call<Operation>,
  consultId: string,
): Promise<Reply<Operation>> => shownConsult(ports, call, { ...call.params, consultId });
