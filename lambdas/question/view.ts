import type { QuestionReply } from '../../contracts/question/replies.ts';
import type { Question } from '../../domain/question/question.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';

/** @param names of documents that are there, by their ids */
export function questionView(
  { questionId, version, documentId, askedOn, answerBy, answer, withdrawnOn, secrets }: Question,
  names: ReadonlyMap<string, string>,
): QuestionReply {
  const fileName = documentId === undefined ? undefined : names.get(documentId);
  return {
    questionId,
    version,
    question: secrets.question,
    askedOn,
    answerBy,
    ...(documentId === undefined ? {} : { about: { documentId, ...(fileName === undefined ? {} : { fileName }) } }),
    ...answerOf({ answer, secrets }),
    ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
    ...earlierWordsOf(secrets),
  };
}

/** Without who gave it: the client knows their coach, and the log has it. */
export function answerOf({ answer, secrets }: Pick<Question, 'answer' | 'secrets'>): Pick<QuestionReply, 'answer'> {
  if (!answer || secrets.answer === undefined) return {};
  const { on, changedOn } = answer;
  return { answer: { text: secrets.answer, on, ...(changedOn === undefined ? {} : { changedOn }) } };
}
