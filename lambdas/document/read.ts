import type { documentOperations } from '../../contracts/document/operations.ts';
import { REJECTION_MESSAGES } from '../../contracts/document/rejections.ts';
import type { DocumentReply } from '../../contracts/document/replies.ts';
import type { Document } from '../../domain/document/document.ts';
import { downloadDocument as decideDownloadDocument } from '../../domain/document/download.ts';
import { type DocumentOrder, inOrder } from '../../domain/dossier/completeness.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { documentsFor } from '../shared/case-readers.ts';
import { commitUnderConditions, consultAndRead } from '../shared/consult.ts';
import { fromCursor, PAGE, toCursor } from '../shared/cursor.ts';
import { downloadAddress, fileOf } from '../shared/download-address.ts';
import { type Opened, openDossier } from '../shared/open-dossier.ts';
import { pageOfSeen } from '../shared/page-of-seen.ts';
import { allDocuments } from './completeness.ts';
import type { DocumentPorts } from './ports.ts';
import { seenDocument } from './seen.ts';

type Operations = typeof documentOperations;

function view(document: Document): DocumentReply {
  const {
    dossierId: _,
    uploader,
    inspection: __,
    verdict: ___,
    objectKey: ____,
    clientInformedOn: _____,
    ...shown
  } = document;
  const { secrets, rejection, files, ...rest } = shown;
  return {
    ...rest,
    files: [...files],
    uploadedBy: uploader.role,
    ...(secrets.bureau === undefined ? {} : { bureau: secrets.bureau }),
    ...(document.state === 'rejected' ? {} : { fileName: secrets.fileName }),
    ...(rejection ? { rejection: { code: rejection, message: REJECTION_MESSAGES[rejection] } } : {}),
  };
}

type Query = {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly order?: DocumentOrder | undefined;
};

type Sees = (document: Document) => boolean;

/** As they lie; or in order, and then the cursor is a place in it, since an order is of all of them. */
async function pageOf(
  ports: DocumentPorts,
  { dossier: { dossierId }, key }: Opened,
  known: Promise<Sees>,
  { limit = PAGE, cursor, order }: Query,
): Promise<{ readonly seen: Document[]; readonly next?: string }> {
  if (order === undefined)
    return pageOfSeen(
      (most, after) => ports.documents.list(dossierId, key, most, after),
      known.then((sees) => (document) => (sees(document) ? document : undefined)),
      ({ documentId }) => documentId,
      { limit, after: fromCursor(cursor) },
    );
  const from = Math.max(0, Number.parseInt(fromCursor(cursor) ?? '0', 10) || 0);
  const [documents, sees] = await Promise.all([allDocuments(ports, dossierId, key), known]);
  const all = inOrder(documents.filter(sees), order);
  const seen = all.slice(from, from + limit);
  return from + limit < all.length ? { seen, next: String(from + limit) } : { seen };
}

/** Both files, in one list: each document says which it is in (RIO-1.8). The client sees both (RIO-3.6). */
export async function listDocuments(
  ports: DocumentPorts,
  call: Call<Operations['listDocuments']>,
): Promise<Reply<Operations['listDocuments']>> {
  const { dossierId } = call.params;
  const opened = await consultAndRead(ports, call, dossierId, 'document.list', (dossier) =>
    pageOf(ports, dossier, documentsFor(ports, call.actor, dossier), call.query),
  );
  if (!opened.ok) return opened;
  const { seen, next } = opened.content;
  return { ok: true, body: { items: seen.map(view), ...toCursor(next) } };
}

/** The state of one document: asked again and again while an upload is inspected, so it leaves no trace of its own. */
export async function getDocument(
  ports: DocumentPorts,
  call: Call<Operations['getDocument']>,
): Promise<Reply<Operations['getDocument']>> {
  const { dossierId } = call.params;
  const opened = await openDossier(ports, call, dossierId, 'document.read');
  if (!opened.ok) return opened;
  const document = await seenDocument(ports, call, opened);
  return document
    ? { ok: true, body: view(document), version: document.version }
    : problem('not-found', { rule: 'access.dossier' });
}

/**
 * Authorize, audit, and only then an address that lives a minute at most. The trace is written only while the dossier is as it
 * was when that was decided: after a freeze has returned, nothing is handed out.
 */
export async function downloadDocument(
  ports: DocumentPorts,
  call: Call<Operations['downloadDocument']>,
): Promise<Reply<Operations['downloadDocument']>> {
  const { dossierId } = call.params;
  const { ifMatch: _, ...asked } = call;
  const opened = await openDossier(ports, asked, dossierId, 'document.download');
  if (!opened.ok) return opened;
  const document = await seenDocument(ports, call, opened);
  if (!document) return problem('not-found', { rule: 'access.dossier' });
  const outcome = decideDownloadDocument(document, opened.basis);
  if (!outcome.ok) return outcome;
  const { objectKey } = document;
  if (objectKey === undefined) return problem('document-not-ready', { rule: 'document.inspected' });
  const committed = await commitUnderConditions(ports, call, dossierId, outcome, opened.conditions);
  if (!committed.ok) return committed;
  return { ok: true, body: await downloadAddress(ports, fileOf(document, objectKey, ports.policy)) };
}
