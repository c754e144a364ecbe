import type { Language } from '../../contracts/problems/text.ts';
import type { Progress } from '../operator/progress.ts';
import type { Parties } from './parties.ts';
import type { Planned } from './plan.ts';
import type { PlannedDocument } from './plan-document.ts';
import { isProblem, type Said, saidOf } from './said.ts';
import type { Practice } from './send.ts';
import { SENTENCES, type SentenceCode } from './sentences.ts';
import { sha256OfFile } from './sha256.ts';

export type Result = {
  readonly row: number;
  /** half: the dossier is there, and not all of its documents. */
  readonly outcome: 'taken' | 'there-already' | 'half' | 'refused' | 'past-term';
  readonly number?: string;
  readonly dossierId?: string;
  /** Documents that are in. */
  readonly documents?: number;
  /** ISO day. */
  readonly destroyOn?: string;
  readonly sentences: readonly string[];
};

export type CarryPorts = {
  readonly practice: Practice;
  readonly progress: Progress;
  readonly parties: Parties;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

type Created = { readonly dossierId: string; readonly number: string };
type Ticket = {
  readonly documentId: string;
  readonly upload: { readonly url: string; readonly headers: Record<string, string> };
};

/** For so long the practice knows a creation again by its key, in milliseconds (contracts: `Idempotency-Key`, a day). */
const KEY_LIVES = 24 * 60 * 60 * 1_000;

/** The dossier and its documents, up to where they are inspected; what is left is the end. */
export type Underway = { readonly planned: Planned; readonly created: Created; readonly sentences: readonly string[] };

/**
 * Makes the dossier of one row with all of its documents, one step after another, each written down before the next: what was
 * done is not done again.
 * @returns what came of it, or what is to be finished once the documents are inspected
 */
export async function begin(ports: CarryPorts, planned: Planned): Promise<Result | Underway> {
  const { progress } = ports;
  const { row, reference, destroyOn } = planned;
  const of = progress.keyOf('dossier', reference);
  const done = progress.find('done', of);
  const made = progress.find('dossier', of);
  if (done && made)
    return {
      row,
      outcome: 'there-already',
      number: made.number,
      dossierId: made.id,
      documents: done.documents,
      sentences: [],
      ...(destroyOn === undefined ? {} : { destroyOn }),
    };
  const created = made ? { dossierId: made.id, number: made.number } : await create(ports, planned, of);
  if ('sentences' in created) return { row, outcome: 'refused', sentences: created.sentences };
  const sentences: string[] = [];
  for (const document of planned.documents) {
    const failed = await send(ports, created, document, of);
    if (failed) sentences.push(...failed.sentences);
  }
  return { planned, created, sentences };
}

async function create(ports: CarryPorts, planned: Planned, of: string): Promise<Created | Said> {
  const { practice, progress, parties, now } = ports;
  const begun = progress.find('begin', of);
  if (begun && now() - begun.at > KEY_LIVES) return said(ports, 'uncertain');
  const who = await parties.of(planned);
  if ('sentences' in who) return who;
  if (!begun) await progress.note({ did: 'begin', of, at: now() });
  const body = { ...planned.dossier, ...who };
  const answer = await practice.call('POST', '/api/dossiers', { body, key: of });
  if (answer.status !== 201) return saidOf(answer, ports.language);
  const created = answer.body as Created;
  await progress.note({ did: 'dossier', of, id: created.dossierId, number: created.number });
  return created;
}

/** @returns what went wrong with it */
async function send(
  ports: CarryPorts,
  { dossierId }: Created,
  document: PlannedDocument,
  of: string,
): Promise<Said | undefined> {
  const { practice, progress, language } = ports;
  const sha256 = await sha256OfFile(document.path);
  const key = progress.keyOf('document', of, document.under, sha256);
  if (progress.find('document', key)) return undefined;
  const body = { ...document.body, sha256 };
  const answer = await practice.call('POST', `/api/dossiers/${dossierId}/documents`, { body, key });
  // Its bytes came in before, and then something broke off here.
  if (isProblem(answer.body, 'document-received')) return noteSent(progress, key, '');
  if (answer.status !== 201) return about(document, saidOf(answer, language), language);
  const { documentId, upload } = answer.body as Ticket;
  const status = await practice.put(upload.url, upload.headers, document.path);
  // 412: the very bytes lie there, since an address takes nothing else and nothing twice.
  if (status >= 300 && status !== 412) return about(document, said(ports, 'document-unsent'), language);
  return noteSent(progress, key, documentId);
}

async function noteSent(progress: Progress, of: string, id: string): Promise<undefined> {
  await progress.note({ did: 'document', of, id });
}

const said = ({ language }: Pick<CarryPorts, 'language'>, code: SentenceCode): Said => ({
  sentences: [SENTENCES[code][language]],
});

const about = ({ place }: PlannedDocument, { sentences }: Said, language: Language): Said => ({
  sentences: sentences.map(
    (one) => `${{ nl: `Bestand ${place} op naam`, en: `File ${place} by name` }[language]}: ${one}`,
  ),
});

/**
 * Says that all is in, once every document was inspected.
 * @returns undefined while some of it is still inspected
 */
export async function finish(
  ports: CarryPorts,
  { planned, created, sentences }: Underway,
): Promise<Result | undefined> {
  const { practice, progress, language } = ports;
  const { row, reference, documents, destroyOn } = planned;
  const about = {
    row,
    number: created.number,
    dossierId: created.dossierId,
    ...(destroyOn === undefined ? {} : { destroyOn }),
  };
  if (sentences.length > 0) return { ...about, outcome: 'half', sentences };
  const complete = (body: object) => practice.call('PUT', `/api/dossiers/${created.dossierId}/take-over`, { body });
  let answer = await complete({});
  if (isProblem(answer.body, 'take-over-waits')) return undefined;
  if (isProblem(answer.body, 'take-over-rejected')) {
    const rejected = await rejectedOf(ports, created, planned);
    if (rejected.length > 0) return { ...about, outcome: 'half', sentences: rejected };
    answer = await complete({ withoutRejected: true });
  }
  // Done: it broke off before that was written down here.
  if (answer.status !== 200 && !isProblem(answer.body, 'take-over-done'))
    return { ...about, outcome: 'half', sentences: saidOf(answer, language).sentences };
  await progress.note({ did: 'done', of: progress.keyOf('dossier', reference), documents: documents.length });
  return { ...about, outcome: 'taken', documents: documents.length, sentences: [] };
}

/** Which of the files that lie here now were rejected: asked only when the practice says that some were. */
async function rejectedOf(ports: CarryPorts, { dossierId }: Created, planned: Planned): Promise<readonly string[]> {
  const { practice, progress, language } = ports;
  const of = progress.keyOf('dossier', planned.reference);
  const all: string[] = [];
  for (const document of planned.documents) {
    const sha256 = await sha256OfFile(document.path);
    const key = progress.keyOf('document', of, document.under, sha256);
    const body = { ...document.body, sha256 };
    const answer = await practice.call('POST', `/api/dossiers/${dossierId}/documents`, { body, key });
    if (isProblem(answer.body, 'document-rejected'))
      all.push(...about(document, said(ports, 'document-rejected'), language).sentences);
  }
  return all;
}
