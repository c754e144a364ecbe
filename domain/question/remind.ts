import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Effect, Recipient } from '../effect.ts';
import { refuse } from '../refusal.ts';
import { noMore, type Question } from './question.ts';

const tell = (
  { dossierId, number }: Dossier,
  { answerBy }: Question,
  notice: 'question-waits' | 'question-late',
  [reader, recipient]: readonly ['coach' | 'owner', Recipient],
): Effect => ({ type: 'notify', notice, recipient, facts: { dossier: dossierId, number, on: answerBy, reader } });

const coachOf = ({ coachId }: Dossier) => ['coach', { to: 'person', personId: coachId }] as const;

function refuseUnlessOpen(dossier: Dossier, { answer, withdrawnOn }: Question) {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  return answer || withdrawnOn !== undefined ? refuse('not-due', 'question.answered') : undefined;
}

/** Its term ends soon: the coach is asked to answer. */
export function remindOfQuestion(dossier: Dossier, question: Question): Outcome<Question> {
  const refused = refuseUnlessOpen(dossier, question);
  if (refused) return refused;
  const { questionId, answerBy } = question;
  return decided<Question>(
    question,
    { act: 'keep', action: 'question.remind', rules: ['question.answered'], facts: { question: questionId, answerBy } },
    {
      agenda: noMore(question, ['question-reminder']),
      effects: [tell(dossier, question, 'question-waits', coachOf(dossier))],
    },
  );
}

/** Its term has gone by: coach and owner are told, and it stays on the agenda until it is answered (EK-4.1). */
export function questionIsLate(dossier: Dossier, question: Question, today: string): Outcome<Question> {
  const refused = refuseUnlessOpen(dossier, question);
  if (refused) return refused;
  const { questionId, answerBy } = question;
  if (answerBy >= today) return refuse('not-due', 'question.answered');
  return decided<Question>(
    question,
    { act: 'keep', action: 'question.late', rules: ['question.answered'], facts: { question: questionId, answerBy } },
    {
      agenda: noMore(question, ['question-late']),
      effects: [
        tell(dossier, question, 'question-late', coachOf(dossier)),
        tell(dossier, question, 'question-late', ['owner', { to: 'owner' }]),
      ],
    },
  );
}
