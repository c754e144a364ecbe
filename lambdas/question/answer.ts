import type { questionOperations } from '../../contracts/question/operations.ts';
import { answerQuestion as decideAnswerQuestion } from '../../domain/question/answer.ts';
import type { Question } from '../../domain/question/question.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { changeRecord, type Kept } from '../shared/change-record.ts';
import type { QuestionPorts } from './ports.ts';
import { namesFor } from './read.ts';
import { questionView } from './view.ts';

type Operation = (typeof questionOperations)['answerQuestion'];

export async function answerQuestion(ports: QuestionPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { actor, body, params, today } = call;
  let names: Awaited<ReturnType<typeof namesFor>> = new Map();
  const of = {
    id: params.questionId,
    store: ports.questions,
    action: 'question.reply',
    // Read before the commit: what fails here has changed nothing.
    along: async (opened, decision) => {
      names = await namesFor(ports, call, opened, [decision.next]);
      return { decision, conditions: opened.conditions };
    },
  } satisfies Kept<Question>;
  const changed = await changeRecord(ports, call, of, (dossier, question) =>
    decideAnswerQuestion(dossier, question, { answer: body.answer, by: actor.personId }, today),
  );
  return changed.ok ? { ok: true, body: questionView(changed.next, names), version: changed.next.version } : changed;
}
