import type { questionOperations } from '../../contracts/question/operations.ts';
import { askQuestion as decideAskQuestion } from '../../domain/question/ask.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { documentsFor } from '../shared/case-readers.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import type { QuestionPorts } from './ports.ts';
import { shownQuestion } from './read.ts';
import { questionView } from './view.ts';

type Operation = (typeof questionOperations)['askQuestion'];

export async function askQuestion(ports: QuestionPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { ifMatch: _, ...asked } = call;
  const { dossierId } = call.params;
  const { question, documentId } = call.body;
  const opened = await openDossier(ports, asked, dossierId, 'question.ask');
  if (!opened.ok) return opened;
  const [agenda, sees, document] = await Promise.all([
    ports.dossiers.agendaOf(dossierId),
    documentsFor(ports, call.actor, opened),
    documentId === undefined ? undefined : ports.documents.load(dossierId, documentId, opened.key),
  ]);
  if (documentId !== undefined && !(document && sees(document)))
    return problem('not-found', { rule: 'access.dossier', field: 'documentId' });
  const command = { questionId: ports.ids.next(), question, document };
  const open = agenda.filter(({ kind }) => kind === 'question-due').length;
  const outcome = decideAskQuestion(opened.dossier, command, open, ports.policy, call.today);
  if (!outcome.ok) return outcome;
  const { next } = outcome;
  const committed = await commitDecision(ports, call, dossierId, outcome, [
    ports.questions.createWrite(next, opened.key),
    ...opened.conditions,
    ...call.remember(next.questionId),
  ]);
  const names = new Map(document ? [[document.documentId, document.secrets.fileName]] : []);
  return committed.ok ? { ok: true, body: questionView(next, names), version: next.version } : committed;
}

/** The question as it stands now, for who may still see it. */
export const repeatQuestion = (
  ports: QuestionPorts,
  call: Call<Operation>,
  questionId: string,
): Promise<Reply<Operation>> => shownQuestion(ports, call, call.params.dossierId, questionId);
