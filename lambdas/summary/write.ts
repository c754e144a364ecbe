import type { summaryOperations } from '../../contracts/summary/operations.ts';
import { writeSummary as decideWriteSummary } from '../../domain/summary/write.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import type { SummaryPorts } from './ports.ts';
import { shownSummary } from './read.ts';
import { summaryView } from './view.ts';

type Operation = (typeof summaryOperations)['writeSummary'];

export async function writeSummary(ports: SummaryPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { ifMatch: _, ...asked } = call;
  const { actor, body, today } = call;
  const { dossierId } = call.params;
  const opened = await openDossier(ports, asked, dossierId, 'summary.write');
  if (!opened.ok) return opened;
  const { dossier, key } = opened;
  const { consultId, day = '', text, send } = body;
  const consult = consultId === undefined ? undefined : await ports.consults.load(dossierId, consultId, key);
  if (consultId !== undefined && !consult) return problem('not-found', { rule: 'access.dossier' });
  const summaryId = consultId ?? ports.ids.next();
  const there = () => ports.summaries.load(dossierId, summaryId, key);
  if (await there()) return problem('summary-exists', { rule: 'summary.for-client' });
  const command = { summaryId, consult, day: consult?.day ?? day, text, send, coachId: actor.personId };
  const outcome = decideWriteSummary(dossier, command, ports.policy, today);
  if (!outcome.ok) return outcome;
  const { next } = outcome;
  const committed = await commitDecision(ports, call, dossierId, outcome, [
    ports.summaries.createWrite(next, key),
    ...opened.conditions,
    ...call.remember(summaryId),
  ]);
  if (committed.ok) return { ok: true, body: summaryView(next), version: next.version };
  if (committed.conflict !== 'version-conflict') return committed;
  // Somebody else began it meanwhile, or something else of the dossier changed.
  return (await there()) ? problem('summary-exists', { rule: 'summary.for-client' }) : problem('busy');
}

/** The summary as it stands now, for who may still see it. */
export const repeatSummary = (
  ports: SummaryPorts,
  call: Call<Operation>,
  summaryId: string,
): Promise<Reply<Operation>> => shownSummary(ports, call, { ...call.params, summaryId });
