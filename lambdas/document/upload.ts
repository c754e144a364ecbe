import { Temporal } from 'temporal-polyfill';
import type { documentOperations } from '../../contracts/document/operations.ts';
import type { TicketReply } from '../../contracts/document/replies.ts';
import { HIDDEN_RULE } from '../../domain/access/authorize.ts';
import type { Outcome } from '../../domain/decision.ts';
import { announceDocument } from '../../domain/document/announce.ts';
import { type Document, uploaderOf } from '../../domain/document/document.ts';
import { incomingKey } from '../../domain/document/location.ts';
import { type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { type Opened, openDossier } from '../shared/open-dossier.ts';
import type { DocumentPorts } from './ports.ts';

type Operations = typeof documentOperations;

const SECONDS_PER_MINUTE = 60;

/**
 * Gives a ticket: one PUT that binds length, type and checksum, never overwrites, and lives some minutes. Without a record
 * there is no ticket, and the record says why and how long the document is kept (RIO-6.1).
 */
export async function requestUpload(
  ports: DocumentPorts,
  call: Call<Operations['requestUpload']>,
): Promise<Reply<Operations['requestUpload']>> {
  const documentId = ports.ids.next();
  const announced = await announce(ports, call, documentId);
  if (!announced.ok) return announced;
  const { opened, outcome } = announced;
  const ticket = await ticketFor(ports, outcome.next);
  const committed = await commitDecision(ports, call, opened.dossier.dossierId, outcome, [
    ports.documents.createWrite(outcome.next, opened.key),
    ...opened.conditions,
    ...call.remember(documentId),
  ]);
  return committed.ok ? { ok: true, body: ticket } : committed;
}

/** Another ticket for the same document, for who may still send it; none once its bytes are here. */
export async function repeatUpload(
  ports: DocumentPorts,
  call: Call<Operations['requestUpload']>,
  documentId: string,
): Promise<Reply<Operations['requestUpload']>> {
  const announced = await announce(ports, call, documentId);
  if (!announced.ok) return announced;
  const { opened } = announced;
  const document = await ports.documents.load(opened.dossier.dossierId, documentId, opened.key);
  if (!document) return problem('not-found', { rule: HIDDEN_RULE });
  if (document.state === 'rejected') return problem('document-rejected', { rule: 'document.inspected' });
  if (document.state !== 'announced') return problem('document-received', { rule: 'document.inspected' });
  return { ok: true, body: await ticketFor(ports, document) };
}

type Announced = { readonly ok: true; readonly opened: Opened; readonly outcome: Outcome<Document> & { ok: true } };

/** May this document be sent into this dossier now? */
async function announce(
  ports: DocumentPorts,
  { actor, now, ifMatch, body, params, today }: Call<Operations['requestUpload']>,
  documentId: string,
): Promise<Announced | Problem> {
  const asked = { actor, now, ...(ifMatch === undefined ? {} : { ifMatch }) };
  const opened = await openDossier(ports, asked, params.dossierId, 'document.upload');
  if (!opened.ok) return opened;
  const ended = opened.dossier.state === 'ended';
  const complaintOpen = ended && (await ports.consents.hasOpenComplaint(params.dossierId));
  const { forCase = false } = body;
  const command = { ...body, documentId, complaintOpen, forCase: forCase || opened.grant?.isCase === true };
  const outcome = announceDocument(opened.dossier, command, uploaderOf(actor), ports.policy, today);
  return outcome.ok ? { ok: true, opened, outcome } : outcome;
}

/** One PUT of exactly what was announced. */
export async function ticketFor(
  {
    objects,
    policy,
    signedAt,
  }: Pick<DocumentPorts, 'policy' | 'signedAt'> & {
    readonly objects: Pick<DocumentPorts['objects'], 'presignUpload'>;
  },
  document: Document,
): Promise<TicketReply> {
  const { documentId, mediaType, size, sha256 } = document;
  const seconds = policy.documents.uploadMinutes * SECONDS_PER_MINUTE;
  const upload = { key: incomingKey(document), mediaType, size, sha256, seconds };
  const { url, headers } = await objects.presignUpload(upload);
  const expiresAt = instant(signedAt).add({ seconds }).toString();
  return { documentId, upload: { method: 'PUT', url, headers: { ...headers }, expiresAt } };
}

const instant = (clock: () => Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(clock().getTime());
