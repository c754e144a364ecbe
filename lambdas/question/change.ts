import type { QuestionReply } from '../../contracts/question/replies.ts';
import type { DossierAction } from '../../domain/catalogue.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Question } from '../../domain/question/question.ts';
import type { Answer } from '../runtime/call.ts';
import { changeRecord, type Kept, type OnRecord } from '../shared/change-record.ts';
import type { QuestionPorts } from './ports.ts';
import { namesFor } from './read.ts';
import { questionView } from './view.ts';

/** Changes one question, over the version that was seen. */
export async function changeQuestion(
  ports: QuestionPorts,
  call: OnRecord & { readonly params: { readonly questionId: string } },
  action: DossierAction,
  decide: (dossier: Dossier, question: Question) => Outcome<Question>,
): Promise<Answer<QuestionReply>> {
  let names: Awaited<ReturnType<typeof namesFor>> = new Map();
  const of = {
    id: call.params.questionId,
    store: ports.questions,
    action,
    // Read before the commit: what fails here has changed nothing.
    along: async (opened, decision) => {
      names = await namesFor(ports, call, opened, [decision.next]);
      return { decision, conditions: opened.conditions };
    },
  } satisfies Kept<Question>;
  const changed = await changeRecord(ports, call, of, decide);
  return changed.ok ? { ok: true, body: questionView(changed.next, names), version: changed.next.version } : changed;
}
