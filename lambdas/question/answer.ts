import type { questionOperations } from '../../contracts/question/operations.ts';
import { answerQuestion as decideAnswerQuestion } from '../../domain/question/answer.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import type { QuestionPorts } from './ports.ts';
import { namesFor } from './read.ts';
import { questionView } from './view.ts';

type Operation = (typeof questionOperations)['answerQuestion'];

export async function answerQuestion(ports: QuestionPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { ifMatch, ...asked } = call;
  const { dossierId, questionId } = call.params;
  const opened = await openDossier(ports, asked, dossierId, 'question.reply');
  if (!opened.ok) return opened;
  const question = await ports.questions.load(dossierId, questionId, opened.key);
  if (!question) return problem('not-found', { rule: 'access.dossier' });
  if (ifMatch !== question.version) return problem('version-conflict');
  const { answer } = call.body;
  const outcome = decideAnswerQuestion(opened.dossier, question, { answer, by: call.actor.personId }, call.today);
  if (!outcome.ok) return outcome;
  const names = await namesFor(ports, call, opened, [question]);
  const committed = await commitDecision(ports, call, dossierId, outcome, [
    ports.questions.saveWrite(question, outcome.next, opened.key),
    ...opened.conditions,
  ]);
  const next = { ...outcome.next, version: question.version + 1 };
  if (committed.ok) return { ok: true, body: questionView(next, names), version: next.version };
  if (committed.conflict !== 'version-conflict') return committed;
  // Something else of the dossier changed meanwhile: of that nobody named a version, so all of it is done again.
  const now = await ports.questions.load(dossierId, questionId, opened.key);
  return now?.version === ifMatch ? problem('busy') : committed;
}
