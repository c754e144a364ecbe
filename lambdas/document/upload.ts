import { Temporal } from 'temporal-polyfill';
import type { documentOperations } from '../../contracts/document/operations.ts';
import type { TicketReply } from '../../contracts/document/replies.ts';
import { announceDocument } from '../../domain/document/announce.ts';
import { uploaderOf } from '../../domain/document/document.ts';
import { incomingKey } from '../../domain/document/location.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
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
  const { actor, body, params, today } = call;
  const opened = await openDossier(ports, call, params.dossierId, 'document.upload');
  if (!opened.ok) return opened;
  const ended = opened.dossier.state === 'ended';
  const complaintOpen = ended && (await ports.consents.hasOpenComplaint(params.dossierId));
  const documentId = ports.ids.next();
  const uploader = uploaderOf(actor);
  const outcome = announceDocument(
    opened.dossier,
    { ...body, documentId, complaintOpen },
    uploader,
    ports.policy,
    today,
  );
  if (!outcome.ok) return outcome;
  const { mediaType, size, sha256 } = outcome.next;
  const seconds = ports.policy.documents.uploadMinutes * SECONDS_PER_MINUTE;
  const { url, headers } = await ports.objects.presignUpload({
    key: incomingKey(outcome.next),
    mediaType,
    size,
    sha256,
    seconds,
  });
  const expiresAt = instant(ports.signedAt).add({ seconds }).toString();
  const answer: TicketReply = { documentId, upload: { method: 'PUT', url, headers: { ...headers }, expiresAt } };
  const committed = await commitDecision(ports, call, params.dossierId, outcome, [
    ports.documents.createWrite(outcome.next, opened.key),
    ...opened.conditions,
    ...call.rememberReply({ status: 201, body: answer }),
  ]);
  return committed.ok ? { ok: true, body: answer } : committed;
}

export const instant = (clock: () => Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(clock().getTime());
