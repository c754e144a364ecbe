import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { keepWords } from '../text/earlier-words.ts';
import { noMore, QUESTION_DAYS, type Question } from './question.ts';

type Answering = { readonly answer: string; readonly by: string };

/** The coach answers in words; said otherwise later, what stood there stays (RIO-3.6, AVG 5(1)(d)). */
export function answerQuestion(
  dossier: Dossier,
  question: Question,
  { answer, by }: Answering,
  today: string,
): Outcome<Question> {
  const { dossierId, clientId, state } = dossier;
  if (state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (question.withdrawnOn !== undefined) return refuse('question-withdrawn', 'question.answered');
  if (answer === question.secrets.answer) return refuse('answer-unchanged', 'question.answered', 'answer');
  const refused = refuseForbiddenText({ answer });
  if (refused) return refused;
  const { answer: _, ...kept } = keepWords(question.secrets, { answer }, today);
  const full = refuseTooManyWords('answer-full', 'question.answered', kept.earlierWords);
  if (full) return full;
  const before = question.answer;
  const next: Question = {
    ...question,
    answer: before ? { ...before, by, changedOn: today } : { on: today, by },
    secrets: { ...kept, question: question.secrets.question, answer },
  };
  return decided<Question>(
    next,
    {
      act: before ? 'change' : 'record',
      action: 'question.answer',
      rules: ['question.answered', 'dossier.accurate'],
      facts: { question: question.questionId },
    },
    {
      agenda: before ? [] : noMore(question, QUESTION_DAYS),
      effects: [
        {
          type: 'notify',
          notice: 'question-answered',
          recipient: { to: 'person', personId: clientId },
          facts: { dossier: dossierId },
        },
      ],
    },
  );
}
