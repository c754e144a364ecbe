import type { AgendaItem } from '../../domain/agenda.ts';
import { dropRemoval, removalDue } from '../../domain/dossier/removals.ts';
import { goOnWithRemoval } from '../../domain/rights/removal-waits.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { stillDue } from '../shared/still-there.ts';
import { loadRequest } from './case.ts';
import type { DueRightsPorts } from './due-ports.ts';

/** The day of documents that waited: each request of which it has come goes on, and removes them. */
export async function removeOnItsDay(ports: DueRightsPorts, item: AgendaItem, today: string): Promise<string> {
  const dossierId = item.subject;
  if (!(await stillDue(item, ports))) return 'done';
  for (;;) {
    const due = await dueRequest(ports, dossierId, today);
    if (due === undefined) return 'done';
    const loaded = await loadRequest(ports, { dossierId, requestId: due });
    // The dossier is being destroyed.
    if (!loaded) return 'done';
    const { request, dossier, key } = loaded;
    const outcome = goOnWithRemoval(request, dossier, ports.policy, today);
    if (!outcome.ok) return outcome.refusal.code;
    const { next, agenda } = dropRemoval(dossier, due, today);
    const both = { ...outcome, agenda: [...outcome.agenda, ...agenda] };
    const result = await commitBySystem(ports, dossierId, both, [
      ...ports.rights.saveWrites(request, outcome.next, key),
      ports.dossiers.saveWrite(loaded, next),
    ]);
    if (!result.ok) return result.conflict;
  }
}

async function dueRequest({ dossiers }: DueRightsPorts, dossierId: string, today: string): Promise<string | undefined> {
  const loaded = await dossiers.load(dossierId);
  return loaded && removalDue(loaded.dossier, today)?.requestId;
}
