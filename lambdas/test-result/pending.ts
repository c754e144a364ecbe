import type { Document } from '../../domain/document/document.ts';
import { rejected } from '../../domain/document/inspection.ts';
import type { TestInvitation } from '../../domain/test-result/invitation.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { OpenKey } from '../../stores/vault.ts';

type Ports = { readonly documents: Pick<DocumentStore, 'load'> };

/** What was sent in last by this invitation, whatever became of it. */
export async function lastUpload(
  { documents }: Ports,
  { dossierId, documentId }: TestInvitation,
  key: OpenKey,
): Promise<Document | undefined> {
  return documentId === undefined ? undefined : documents.load(dossierId, documentId, key);
}

/** The same, as long as it is not known what becomes of it. */
export async function pendingUpload(
  ports: Ports,
  invitation: TestInvitation,
  key: OpenKey,
): Promise<Document | undefined> {
  const sent = await lastUpload(ports, invitation, key);
  return sent?.state === 'announced' || sent?.state === 'accepted' ? sent : undefined;
}

/** An upload that comes to nothing, with what has to be committed of it; nothing where there was none, or it was judged already. */
export function endedUpload(
  { documents }: { readonly documents: Pick<DocumentStore, 'saveWrite'> },
  sent: Document | undefined,
  why: 'taken-back' | 'replaced',
  today: string,
  key: OpenKey,
) {
  const outcome = sent && rejected(sent, why, today);
  if (!sent || !outcome?.ok) return { audit: [], agenda: [], effects: [], writes: [] };
  return { ...outcome, writes: [documents.saveWrite(sent, outcome.next, key)] };
}
