import { answerQuestion } from '../../../domain/question/answer.ts';
import { askQuestion } from '../../../domain/question/ask.ts';
import type { Question } from '../../../domain/question/question.ts';
import { questionIsLate, remindOfQuestion } from '../../../domain/question/remind.ts';
import { withdrawQuestion } from '../../../domain/question/withdraw.ts';
import { RULES, TODAY } from '../consult/samples.ts';
import { RUNNING } from '../support/samples.ts';
import { type Commands, lying, type Typed } from './typed.ts';

const of = ({ stored }: Typed) => ({
  ...RUNNING,
  ...(stored ? { hold: { placedOn: TODAY, reviewOn: TODAY } } : {}),
});
/** With what was typed lying in it. */
const asked = ({ stored, lain, ...typed }: Typed): Question => ({
  questionId: 'question-1',
  dossierId: 'dossier-1',
  version: 1,
  askedOn: TODAY,
  answerBy: TODAY,
  secrets: { ...lying({ lain }, {}), question: (stored ?? typed).reason },
});
const answered = ({ stored, lain, ...typed }: Typed): Question => {
  const { question } = asked({ ...typed }).secrets;
  const secrets = lying({ lain }, { answer: (stored ?? typed).reason });
  return { ...asked({ ...typed }), answer: { on: TODAY, by: 'coach-1' }, secrets: { ...secrets, question } };
};

/** Commands about what the client asks. */
export const ON_QUESTIONS: Commands = {
  'question/askQuestion': (typed) =>
    askQuestion(of(typed), { questionId: 'question-1', question: typed.reason }, 0, RULES, TODAY),
  'question/answerQuestion': (typed) =>
    answerQuestion(of(typed), answered(typed), { answer: `${typed.reason} `, by: 'coach-1' }, TODAY),
  'question/withdrawQuestion': (typed) => withdrawQuestion(of(typed), asked(typed), TODAY),
  'question/remindOfQuestion': (typed) => remindOfQuestion(of(typed), asked(typed)),
  'question/questionIsLate': (typed) => questionIsLate(of(typed), asked(typed), '2026-11-27'),
};
