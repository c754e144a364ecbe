import type { Decision } from '../../domain/decision.ts';
import type { Document } from '../../domain/document/document.ts';
import { invitationUsed, type TestInvitation } from '../../domain/test-result/invitation.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import type { TestInvitationStore } from '../../stores/test-invitations.ts';

type Followed = Pick<Decision<TestInvitation>, 'audit' | 'agenda' | 'effects'> & {
  readonly writes: readonly GuardedWrite<'version-conflict'>[];
};

/** What a document that can be read from now on means for the invitation by which it came; nothing for any other document. */
export async function testResultArrived(
  { invitations }: { readonly invitations: TestInvitationStore },
  { uploader, dossierId, state }: Document,
  { dossier, key }: LoadedDossier,
): Promise<Followed | undefined> {
  if (state !== 'available' || !('invitationId' in uploader)) return undefined;
  const invitation = await invitations.load(dossierId, uploader.invitationId, key);
  if (!invitation) return undefined;
  const { next, ...decision } = invitationUsed(invitation, dossier);
  const writes = [invitations.saveWrite(invitation, next, key), ...invitations.endWayWrites(invitation)];
  return { ...decision, writes };
}
