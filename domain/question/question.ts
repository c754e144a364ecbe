import type { AgendaChange } from '../agenda.ts';
import { addDays } from '../calendar.ts';
import type { EarlierWords } from '../text/earlier-words.ts';
import type { QuestionRules } from './rules.ts';

/** What a client asks about what is stored, in words, and what their coach says to it (RIO-3.6). Days are ISO days. */
export type Question = {
  readonly questionId: string;
  readonly dossierId: string;
  readonly version: number;
  /** The document that it is about; absent: the dossier. */
  readonly documentId?: string;
  readonly askedOn: string;
  /** The last day of the term in which it is answered. */
  readonly answerBy: string;
  /** When it was answered first, and when that was said otherwise for the last time. */
  readonly answer?: { readonly on: string; readonly by: string; readonly changedOn?: string };
  /** When the client took it back: nobody has to answer it any more. */
  readonly withdrawnOn?: string;
  readonly secrets: {
    readonly question: string;
    readonly answer?: string;
    readonly earlierWords?: readonly EarlierWords[];
  };
};

/** Its days on the agenda: the coach is reminded, it has to be answered, and the owner is told that it was not. */
export const QUESTION_DAYS = ['question-reminder', 'question-due', 'question-late'] as const;

const at = (dossierId: string, reference: string, kind: (typeof QUESTION_DAYS)[number]) => ({
  subject: dossierId,
  kind,
  reference,
});

export function daysOf({ dossierId, questionId, answerBy }: Question, { questions }: QuestionRules): AgendaChange[] {
  const on = {
    'question-reminder': addDays(answerBy, -questions.reminderDays),
    'question-due': answerBy,
    'question-late': addDays(answerBy, 1),
  };
  return QUESTION_DAYS.map((kind) => ({ op: 'put', item: { ...at(dossierId, questionId, kind), dueOn: on[kind] } }));
}

export const noMore = (
  { dossierId, questionId }: Pick<Question, 'dossierId' | 'questionId'>,
  kinds: readonly (typeof QUESTION_DAYS)[number][],
): AgendaChange[] => kinds.map((kind) => ({ op: 'drop', ...at(dossierId, questionId, kind) }));
