import type * as z from 'zod';
import type { testInvitationAsked } from '../../contracts/events.ts';
import { invitationSent } from '../../domain/test-result/invitation.ts';
import { hashOf } from '../../stores/test-invitations.ts';
import { noticeMail } from '../mail/notices.ts';
import { rememberMail } from '../mail/remember.ts';
import { Conflict, lookingAgain } from '../shared/again.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { liveDossier } from '../shared/still-there.ts';
import type { SendInvitationPorts } from './ports.ts';

type Asked = z.infer<ReturnType<typeof testInvitationAsked>>['detail'];

/**
 * Mails an invitation. The word in its link is made here and kept nowhere: it works from the commit after the mail, and when that
 * does not come to pass another mail with another word goes, since the event comes again.
 */
export async function sendTestInvitation(
  ports: SendInvitationPorts,
  { detail }: { readonly detail: Asked },
): Promise<void> {
  const found = await waiting(ports, detail);
  if (!found) return;
  const { category, lastDay, language, secrets } = found.invitation;
  const token = ports.secret();
  const notice = { notice: 'test-result-asked', facts: { category, lastDay, token } } as const;
  const messageId = await ports.mailer.send({
    to: secrets.email,
    ...noticeMail(ports, notice, { email: secrets.email, locale: language }),
  });
  await rememberMail(ports, messageId, { notice: notice.notice, testInvitation: detail });
  await lookingAgain(ports, () => opened(ports, detail, token));
}

/** The invitation, as long as its mail has to go. */
async function waiting(ports: SendInvitationPorts, { dossierId, invitationId }: Asked) {
  const loaded = await liveDossier(ports, dossierId);
  const invitation = loaded && (await ports.invitations.load(dossierId, invitationId, loaded.key));
  return loaded && invitation?.state === 'asked' ? { loaded, invitation } : undefined;
}

/** What was taken back meanwhile gets no way: its link never works. */
async function opened(ports: SendInvitationPorts, detail: Asked, token: string): Promise<void> {
  const found = await waiting(ports, detail);
  if (!found) return;
  const { loaded, invitation } = found;
  const outcome = invitationSent(invitation, hashOf(token));
  if (!outcome.ok) return;
  const { ok } = await commitBySystem(ports, detail.dossierId, outcome, [
    ports.invitations.saveWrite(invitation, outcome.next, loaded.key),
    ports.invitations.wayWrite(token, outcome.next),
    ports.dossiers.checkWrite(loaded),
  ]);
  if (!ok) throw new Conflict('The dossier was changed meanwhile');
}
