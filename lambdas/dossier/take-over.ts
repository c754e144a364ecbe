import type { dossierOperations } from '../../contracts/dossier/operations.ts';
import { completeTakeOver as decideCompleteTakeOver } from '../../domain/dossier/take-over.ts';
import { allDocuments } from '../document/completeness.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import type { DossierPorts } from './ports.ts';
import { stateView } from './views.ts';

type Operations = typeof dossierOperations;

/** Looks at every document, so that nobody says that all is in while some of it is still inspected. */
export async function completeTakeOver(
  ports: DossierPorts,
  call: Call<Operations['completeTakeOver']>,
): Promise<Reply<Operations['completeTakeOver']>> {
  const { dossierId } = call.params;
  const opened = await openDossier(ports, call, dossierId, 'dossier.complete-take-over');
  if (!opened.ok) return opened;
  const documents = await allDocuments(ports, dossierId, opened.key);
  const outcome = decideCompleteTakeOver(opened.dossier, documents, call.today, call.body.withoutRejected);
  if (!outcome.ok) return outcome;
  const next = { ...outcome.next, version: opened.dossier.version + 1 };
  const body = stateView(next, ports.policy, call.actor.role);
  const committed = await commitDecision(ports, call, dossierId, outcome, [
    ports.dossiers.saveWrite(opened, outcome.next),
  ]);
  return committed.ok ? { ok: true, body, version: next.version } : committed;
}
