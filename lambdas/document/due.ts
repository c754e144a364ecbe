import type { AgendaItem } from '../../domain/agenda.ts';
import { addDays } from '../../domain/calendar.ts';
import type { Decision } from '../../domain/decision.ts';
import type { document } from '../../domain/document/feature.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { liveDossier, stillDue } from '../shared/still-there.ts';

export type DueDocumentPorts = SystemPorts & { readonly dossiers: DossierStore };

/** What the agenda asks of documents: another try at moving them, and no more word of one that was rejected. */
export const dueDocuments = (ports: DueDocumentPorts): DueCommandsOf<typeof document> => ({
  relocation: (item, today) => relocateAgain(ports, item, today),
  'upload-rejected': (item) => stopShowing(ports, item),
});

/** Its work looks at what is left to move. The item waits for the next day meanwhile: the sweep never looks behind itself. */
async function relocateAgain(ports: DueDocumentPorts, item: AgendaItem, today: string): Promise<string> {
  const loaded = await liveDossier(ports, item.subject);
  if (!loaded || !(await stillDue(item, ports))) return 'done';
  const decision: Pick<Decision<Dossier>, 'audit' | 'agenda' | 'effects'> = {
    audit: [{ act: 'order', action: 'documents.relocate', rules: ['retention.placed-by-term'] }],
    agenda: [{ op: 'put', item: { ...item, dueOn: addDays(today, 1) } }],
    effects: [{ type: 'event', event: 'RelocateDocuments', detail: { dossierId: item.subject } }],
  };
  const result = await commitBySystem(ports, item.subject, decision, [ports.dossiers.checkWrite(loaded)]);
  return result.ok ? 'done' : result.conflict;
}

/** The reason stays with the document. */
async function stopShowing(
  ports: DueDocumentPorts,
  { subject, kind, reference, ...item }: AgendaItem,
): Promise<string> {
  const loaded = await liveDossier(ports, subject);
  if (!loaded || !(await stillDue({ subject, kind, reference, ...item }, ports))) return 'done';
  const decision: Pick<Decision<Dossier>, 'audit' | 'agenda' | 'effects'> = {
    audit: [
      { act: 'keep', action: 'document.reject-shown', rules: ['document.inspected'], facts: { document: reference } },
    ],
    agenda: [{ op: 'drop', subject, kind, reference }],
    effects: [],
  };
  const result = await commitBySystem(ports, subject, decision, [ports.dossiers.checkWrite(loaded)]);
  return result.ok ? 'done' : result.conflict;
}
