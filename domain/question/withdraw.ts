import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuse } from '../refusal.ts';
import { noMore, QUESTION_DAYS, type Question } from './question.ts';

/** The client takes back what was not answered yet: nobody has to answer it, and it stays to be read that it was asked (RIO-3.6). */
export function withdrawQuestion(dossier: Dossier, question: Question, today: string): Outcome<Question> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (question.withdrawnOn !== undefined) return refuse('question-withdrawn', 'question.answered');
  if (question.answer) return refuse('question-answered', 'question.answered');
  return decided<Question>(
    { ...question, withdrawnOn: today },
    {
      act: 'change',
      action: 'question.withdraw',
      rules: ['question.answered'],
      facts: { question: question.questionId },
    },
    { agenda: noMore(question, QUESTION_DAYS) },
  );
}
