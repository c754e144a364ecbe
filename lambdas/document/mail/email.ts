import type { documentOperations } from '../../../contracts/document/operations.ts';
import { recordMail } from '../../../domain/consult/record-mail.ts';
import type { Document } from '../../../domain/document/document.ts';
import { downloadDocument } from '../../../domain/document/download.ts';
import { isMail, type Mail } from '../../../domain/document/mail.ts';
import type { Refused } from '../../../domain/refusal.ts';
import { readActivity } from '../../consult/read-activity.ts';
import { activityView } from '../../consult/view.ts';
import { withHours } from '../../consult/with-hours.ts';
import { type Call, type Problem, problem, type Reply } from '../../runtime/call.ts';
import { commitDecision } from '../../shared/commit-decision.ts';
import { commitUnderConditions } from '../../shared/consult.ts';
import { type Opened, openDossier } from '../../shared/open-dossier.ts';
import type { DocumentPorts } from '../ports.ts';
import { seenDocument } from '../seen.ts';

type Operations = typeof documentOperations;
/** The bytes of a mail that are read: the texts stand before the files. */
const MOST_BYTES = 2 * 1024 * 1024;

type Found = { readonly ok: true; readonly document: Document; readonly mail: Mail };

/** The document, when it is a mail that somebody may read, and what stands in it. Reading leaves no trace yet. */
async function mailIn(
  ports: DocumentPorts,
  call: Call<Operations['getEmail' | 'recordEmail']>,
  opened: Opened,
): Promise<Found | Problem | Refused> {
  const document = await seenDocument(ports, call, opened);
  if (!document) return problem('not-found', { rule: 'access.dossier' });
  const readable = downloadDocument(document);
  if (!readable.ok) return readable;
  if (!isMail(document)) return problem('mail-expected', { rule: 'document.listed-type' });
  const { objectKey, size } = document;
  const bytes = objectKey === undefined ? undefined : await ports.objects.readStart(objectKey, MOST_BYTES);
  if (!bytes) return problem('document-not-ready', { rule: 'document.inspected' });
  const mail = await ports.readMail({ bytes, whole: size <= MOST_BYTES });
  return mail ? { ok: true, document, mail } : problem('mail-unreadable', { rule: 'document.inspected' });
}

/** A mail as text, with the access and the trace of a download (RIO-1.5). */
export async function getEmail(
  ports: DocumentPorts,
  call: Call<Operations['getEmail']>,
): Promise<Reply<Operations['getEmail']>> {
  const { ifMatch: _, ...asked } = call;
  const { dossierId } = call.params;
  const opened = await openDossier(ports, asked, dossierId, 'document.download');
  if (!opened.ok) return opened;
  const found = await mailIn(ports, call, opened);
  if (!found.ok) return found;
  const outcome = downloadDocument(found.document, opened.basis);
  if (!outcome.ok) return outcome;
  const committed = await commitUnderConditions(ports, call, dossierId, outcome, opened.conditions);
  if (!committed.ok) return committed;
  const { to, cc, attachments, ...mail } = found.mail;
  return { ok: true, body: { ...mail, to: [...to], cc: [...cc], attachments: [...attachments] } };
}

/** A mail becomes a line of the register (RIO-3.4), once. */
export async function recordEmail(
  ports: DocumentPorts,
  call: Call<Operations['recordEmail']>,
): Promise<Reply<Operations['recordEmail']>> {
  const { ifMatch: _, ...asked } = call;
  const { actor, body, today } = call;
  const { dossierId, documentId } = call.params;
  const opened = await openDossier(ports, asked, dossierId, 'activity.record');
  if (!opened.ok) return opened;
  const { dossier, key } = opened;
  const inRegister = () => ports.activities.load(dossierId, documentId, key);
  const [found, before] = await Promise.all([mailIn(ports, call, opened), inRegister()]);
  if (!found.ok) return found;
  if (before) return problem('mail-recorded', { rule: 'time.registered' });
  const command = { ...body, coachId: actor.personId };
  const outcome = recordMail(dossier, found.document, found.mail, command, ports.policy, today);
  if (!outcome.ok) return outcome;
  const { next } = outcome;
  const { decision, conditions } = await withHours(ports, opened, outcome, { activity: next }, today);
  const committed = await commitDecision(ports, call, dossierId, decision, [
    ports.activities.createWrite(next, key),
    ...conditions,
    ...call.remember(next.activityId),
  ]);
  if (committed.ok) return { ok: true, body: activityView(next, ports.policy), version: next.version };
  if (committed.conflict !== 'version-conflict') return committed;
  // Somebody else put it there meanwhile, or something else of the dossier changed.
  return (await inRegister()) ? problem('mail-recorded', { rule: 'time.registered' }) : problem('busy');
}

/** The line as it stands now, for who may still see it. */
export const repeatEmail = (
  ports: DocumentPorts,
  call: Call<Operations['recordEmail']>,
  activityId: string,
): Promise<Reply<Operations['recordEmail']>> => readActivity(ports, call, call.params.dossierId, activityId);
