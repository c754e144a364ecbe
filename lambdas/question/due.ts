import type { AgendaItem } from '../../domain/agenda.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { question as feature } from '../../domain/question/feature.ts';
import type { Question } from '../../domain/question/question.ts';
import { questionIsLate, remindOfQuestion } from '../../domain/question/remind.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { QuestionStore } from '../../stores/questions.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { liveDossier, stillDue } from '../shared/still-there.ts';

export type DueQuestionPorts = SystemPorts & {
  readonly dossiers: DossierStore;
  readonly questions: Pick<QuestionStore, 'load'>;
};

/** What the agenda asks of a question: the coach reminded, and who has to know told that its term has gone by. */
export const dueQuestions = (ports: DueQuestionPorts): DueCommandsOf<typeof feature> => ({
  'question-reminder': (item) => onQuestion(ports, item, remindOfQuestion),
  // It stays where it is for everyone to see, until it is answered.
  'question-due': async () => 'done',
  'question-late': (item, today) =>
    onQuestion(ports, item, (dossier, question) => questionIsLate(dossier, question, today)),
});

async function onQuestion(
  ports: DueQuestionPorts,
  item: AgendaItem,
  decide: (dossier: Dossier, question: Question) => Outcome<Question>,
): Promise<string> {
  const loaded = await liveDossier(ports, item.subject);
  const question = loaded && (await ports.questions.load(item.subject, item.reference, loaded.key));
  if (!loaded || !question) return 'done';
  const outcome = decide(loaded.dossier, question);
  // It was answered meanwhile: the index is a moment behind.
  if (!(await stillDue(item, ports))) return 'done';
  if (!outcome.ok) return outcome.refusal.code;
  const result = await commitBySystem(ports, item.subject, outcome, [ports.dossiers.checkWrite(loaded)]);
  return result.ok ? 'done' : result.conflict;
}
