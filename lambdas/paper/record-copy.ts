import type { paperOperations } from '../../contracts/paper/operations.ts';
import type { Document } from '../../domain/document/document.ts';
import { withCopy } from '../../domain/dossier/paper-day.ts';
import { recordCopy as decideRecordCopy } from '../../domain/paper/record.ts';
import { type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { documentsFor } from '../shared/case-readers.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { type Opened, openDossier } from '../shared/open-dossier.ts';
import type { PaperPorts } from './ports.ts';
import { copyView } from './view.ts';

type Record = (typeof paperOperations)['recordPaper'];

/** The copy, and with it the count in its dossier, by which its destruction is on the agenda. */
export async function recordPaper(ports: PaperPorts, call: Call<Record>): Promise<Reply<Record>> {
  const { ifMatch: _, ...asked } = call;
  const opened = await openDossier(ports, asked, call.params.dossierId, 'paper.record');
  if (!opened.ok) return opened;
  const printed = await printedDocument(ports, call, opened);
  if (printed && !printed.ok) return printed;
  const { dossier, key } = opened;
  const { policy } = ports;
  const { words, category, printedOn, place } = call.body;
  const { personId, role } = call.actor;
  const command = {
    copyId: ports.ids.next(),
    ...(printed ? { document: printed.document } : {}),
    words: printed?.document.secrets.fileName ?? words ?? '',
    ...(category === undefined ? {} : { category }),
    printedOn,
    place,
  };
  const outcome = decideRecordCopy(dossier, command, { personId, role }, policy, call.today);
  if (!outcome.ok) return outcome;
  const counted = withCopy(dossier, policy, call.today);
  const decision = { ...outcome, agenda: [...outcome.agenda, ...counted.agenda] };
  const copy = outcome.next;
  const committed = await commitDecision(ports, call, dossier.dossierId, decision, [
    ports.papers.createWrite(copy, key),
    ports.dossiers.saveWrite(opened, counted.next),
    ...opened.conditions.slice(1),
    ...call.remember(copy.copyId),
  ]);
  if (!committed.ok) return committed.conflict === 'version-conflict' ? problem('busy') : committed;
  return {
    ok: true,
    body: await copyView(ports, call, { ...opened, dossier: counted.next }, copy),
    version: copy.version,
  };
}

/** The document of the dossier that was printed; undefined when it is something else. */
async function printedDocument(
  ports: PaperPorts,
  { actor, body }: Call<Record>,
  opened: Opened,
): Promise<{ readonly ok: true; readonly document: Document } | Problem | undefined> {
  const { documentId } = body;
  if (documentId === undefined) return undefined;
  const [document, sees] = await Promise.all([
    ports.documents.load(opened.dossier.dossierId, documentId, opened.key),
    documentsFor(ports, actor, opened),
  ]);
  if (!document || !sees(document)) return problem('document-unknown', { rule: 'paper.register', field: 'documentId' });
  if (document.state !== 'available')
    return problem('document-not-ready', { rule: 'document.inspected', field: 'documentId' });
  return { ok: true, document };
}
