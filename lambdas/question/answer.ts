import type { questionOperations } from '../../contracts/question/operations.ts';
import { answerQuestion as decideAnswerQuestion } from '../../domain/question/answer.ts';
import { withdrawQuestion as decideWithdrawQuestion } from '../../domain/question/withdraw.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { changeQuestion } from './change.ts';
import type { QuestionPorts } from './ports.ts';

type Operations = typeof questionOperations;

export function answerQuestion(
  ports: QuestionPorts,
  call: Call<Operations['answerQuestion']>,
): Promise<Reply<Operations['answerQuestion']>> {
  const { actor, body, today } = call;
  const answering = { answer: body.answer, by: actor.personId };
  return changeQuestion(ports, call, 'question.reply', (dossier, question) =>
    decideAnswerQuestion(dossier, question, answering, today),
  );
}

/** Who may ask may take it back. */
export function withdrawQuestion(
  ports: QuestionPorts,
  call: Call<Operations['withdrawQuestion']>,
): Promise<Reply<Operations['withdrawQuestion']>> {
  return changeQuestion(ports, call, 'question.ask', (dossier, question) =>
    decideWithdrawQuestion(dossier, question, call.today),
  );
}
