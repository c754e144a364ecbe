import type { documentOperations } from '../../../contracts/operations/documents.ts';
import { REJECTION_MESSAGES } from '../../../contracts/rejections.ts';
import type { DocumentReply } from '../../../contracts/replies/documents.ts';
import type { AuditDraft } from '../../../domain/audit.ts';
import type { Document } from '../../../domain/document/document.ts';
import { downloadDocument } from '../../../domain/document/download.ts';
import { fromCursor, PAGE, toCursor } from '../kernel/cursor.ts';
import { openDossier } from '../kernel/open-dossier.ts';
import { commitDecision } from '../kernel/outcome.ts';
import { type Logic, problem } from '../kernel/types.ts';
import type { DocumentPorts } from './ports.ts';
import { instant } from './upload.ts';

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
    ...(document.state === 'rejected' ? {} : { fileName: secrets.fileName }),
    ...(rejection ? { rejection: { code: rejection, message: REJECTION_MESSAGES[rejection] } } : {}),
  };
}

const listed: AuditDraft = { act: 'consult', action: 'document.list', articles: ['RIO-1.5', 'EK-7.1'] };

/** Both files, in one list: each document says which it is in (RIO-1.8). The client sees both (RIO-3.6). */
export const listLogic =
  (ports: DocumentPorts): Logic<Operations['listDocuments']> =>
  async (call) => {
    const { dossierId } = call.params;
    const opened = await openDossier(ports.dossiers, call, dossierId, 'document.list');
    if (!opened.ok) return opened;
    const { limit = PAGE, cursor } = call.query;
    const page = await ports.documents.list(dossierId, opened.key, limit, fromCursor(cursor));
    const trace = { audit: [listed] as const, agenda: [], effects: [] };
    const committed = await commitDecision(ports, call, dossierId, trace, []);
    if (!committed.ok) return committed;
    return { ok: true, body: { items: page.items.map(view), ...toCursor(page.next) } };
  };

/** The state of one document: asked again and again while an upload is inspected, so it leaves no trace of its own. */
export const getLogic =
  (ports: DocumentPorts): Logic<Operations['getDocument']> =>
  async (call) => {
    const { dossierId, documentId } = call.params;
    const opened = await openDossier(ports.dossiers, call, dossierId, 'document.read');
    if (!opened.ok) return opened;
    const document = await ports.documents.load(dossierId, documentId, opened.key);
    return document
      ? { ok: true, body: view(document), version: document.version }
      : problem('not-found', { article: 'EK-7.1' });
  };

/** How often a download is decided again when the dossier changed in between. */
const ATTEMPTS = 3;

/**
 * Authorize, audit, and only then an address that lives a minute at most. The trace is written only while the dossier is as it
 * was when that was decided: after a freeze has returned, nothing is handed out.
 */
export const downloadLogic =
  (ports: DocumentPorts): Logic<Operations['downloadDocument']> =>
  async (call) => {
    const { dossierId, documentId } = call.params;
    const { ifMatch: _, ...asked } = call;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const opened = await openDossier(ports.dossiers, asked, dossierId, 'document.download');
      if (!opened.ok) return opened;
      const document = await ports.documents.load(dossierId, documentId, opened.key);
      if (!document) return problem('not-found', { article: 'EK-7.1' });
      const outcome = downloadDocument(document);
      if (!outcome.ok) return outcome;
      const { objectKey, secrets } = document;
      if (objectKey === undefined) return problem('document-not-ready', { article: 'EK-4.3' });
      const unchanged = [ports.dossiers.checkWrite(opened)];
      const committed = await commitDecision(ports, call, dossierId, outcome, unchanged);
      if (!committed.ok && committed.conflict === 'version-conflict') continue;
      if (!committed.ok) return committed;
      const seconds = ports.policy.documents.downloadSeconds;
      const url = await ports.objects.presignDownload(objectKey, secrets.fileName, seconds);
      return { ok: true, body: { url, expiresAt: instant(ports.signedAt).add({ seconds }).toString() } };
    }
    return problem('busy');
  };
