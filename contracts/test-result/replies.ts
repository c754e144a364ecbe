import * as z from 'zod';
import { INVITATION_STATES } from '../../domain/test-result/invitation.ts';
import { bilingual } from '../common.ts';
import { ticketReply } from '../document/replies.ts';
import type { Replies } from '../operation.ts';
import type { testResultOperations } from './operations.ts';

const invitedReply = () => z.strictObject({ invitationId: z.uuid(), lastDay: z.iso.date() });
const invitationReply = () =>
  z.strictObject({
    invitationId: z.uuid(),
    state: z.enum(INVITATION_STATES),
    category: z.string(),
    bureau: z.string(),
    email: z.string(),
    askedOn: z.iso.date(),
    lastDay: z.iso.date(),
  });
const invitationsReply = () => z.strictObject({ items: z.array(invitationReply()), next: z.string().optional() });
const withdrawnReply = () => z.strictObject({ state: z.enum(INVITATION_STATES) });
/** What whoever has the link is told: nothing of the dossier, and nothing of whom it is about. */
const askedReply = () =>
  z.strictObject({
    practice: z.string(),
    category: bilingual(),
    lastDay: z.iso.date(),
    /** `checking`: something arrives or is looked at. */
    state: z.enum(['open', 'checking']),
    /** Why what was sent last was not taken. */
    rejection: bilingual().optional(),
  });

export const testResultReplies = {
  inviteTestAdministrator: invitedReply,
  listTestInvitations: invitationsReply,
  withdrawTestInvitation: withdrawnReply,
  getTestInvitation: askedReply,
  sendTestResult: ticketReply,
} as const satisfies Replies<typeof testResultOperations>;
