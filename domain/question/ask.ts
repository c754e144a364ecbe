import { addDays } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Document } from '../document/document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import { daysOf, type Question } from './question.ts';
import type { QuestionRules } from './rules.ts';

export type AskQuestion = {
  readonly questionId: string;
  readonly question: string;
  readonly document?: Pick<Document, 'documentId' | 'forCase'> | undefined;
};

/**
 * The client asks about what is stored, in words; their coach has to answer within the term (RIO-3.6).
 * @param open how many of this dossier wait for an answer.
 */
export function askQuestion(
  dossier: Dossier,
  { questionId, question, document }: AskQuestion,
  open: number,
  rules: QuestionRules,
  today: string,
): Outcome<Question> {
  const { dossierId, coachId, state } = dossier;
  if (state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  // The coach would read that there is a case.
  if (document?.forCase) return refuse('question-about-case', 'question.answered', 'documentId');
  if (open >= rules.questions.mostOpen) return refuse('questions-open', 'question.answered');
  const refused = refuseForbiddenText({ question });
  if (refused) return refused;
  const answerBy = addDays(today, rules.questions.answerDays);
  const about = document ? { documentId: document.documentId } : {};
  const next: Question = {
    questionId,
    dossierId,
    version: 1,
    ...about,
    askedOn: today,
    answerBy,
    secrets: { question },
  };
  return decided<Question>(
    next,
    {
      act: 'record',
      action: 'question.ask',
      rules: ['question.answered'],
      facts: { question: questionId, answerBy, ...(document ? { document: document.documentId } : {}) },
    },
    {
      agenda: daysOf(next, rules),
      effects: [
        {
          type: 'notify',
          notice: 'question-asked',
          recipient: { to: 'person', personId: coachId },
          facts: { dossier: dossierId, on: answerBy },
        },
      ],
    },
  );
}
