import type { questionOperations } from '../../contracts/question/operations.ts';
import type { QuestionReply } from '../../contracts/question/replies.ts';
import type { Question } from '../../domain/question/question.ts';
import type { Answer, Call, Reply } from '../runtime/call.ts';
import { documentsFor } from '../shared/case-readers.ts';
import { consultAndFind, consultAndRead } from '../shared/consult.ts';
import type { Opened, Request } from '../shared/open-dossier.ts';
import { pageOfAll } from '../shared/page-of-all.ts';
import type { QuestionPorts } from './ports.ts';
import { questionView } from './view.ts';

type Operation = (typeof questionOperations)['listQuestions'];

/** Where it stands in the list: by day. */
const placeOf = ({ askedOn, questionId }: Question): string => `${askedOn} ${questionId}`;

/** What the documents that these are about are called: those that are there, and for who asks to see. */
export async function namesFor(
  ports: QuestionPorts,
  { actor }: Request,
  opened: Opened,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(questions.flatMap(({ documentId }) => documentId ?? []))];
  if (ids.length === 0) return new Map();
  const [sees, ...documents] = await Promise.all([
    documentsFor(ports, actor, opened),
    ...ids.map((documentId) => ports.documents.load(opened.dossier.dossierId, documentId, opened.key)),
  ]);
  return new Map(
    documents.flatMap((document) =>
      document && sees(document) ? [[document.documentId, document.secrets.fileName] as const] : [],
    ),
  );
}

export async function listQuestions(ports: QuestionPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const opened = await consultAndRead(ports, call, call.params.dossierId, 'question.list', async (found) => {
    const all = await ports.questions.list(found.dossier.dossierId, found.key);
    const page = pageOfAll(all, placeOf, call.query, 'last');
    const names = await namesFor(ports, call, found, page.items);
    return { ...page, items: page.items.map((question) => questionView(question, names)) };
  });
  return opened.ok ? { ok: true, body: opened.content } : opened;
}

/** One as it stands now, for who may still see it. */
export async function shownQuestion(
  ports: QuestionPorts,
  call: Request,
  dossierId: string,
  questionId: string,
): Promise<Answer<QuestionReply>> {
  const opened = await consultAndFind(ports, call, dossierId, 'question.list', async (found) => {
    const question = await ports.questions.load(dossierId, questionId, found.key);
    return question && questionView(question, await namesFor(ports, call, found, [question]));
  });
  return opened.ok ? { ok: true, body: opened.content, version: opened.content.version } : opened;
}
