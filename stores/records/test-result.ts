import * as z from 'zod';
import { INVITATION_STATES, type TestInvitation } from '../../domain/test-result/invitation.ts';
import { NAMED, type SealedRecord } from './record.ts';

const invitation = () =>
  z.strictObject({
    invitationId: z.string(),
    dossierId: z.string(),
    version: z.number(),
    state: z.enum(INVITATION_STATES),
    category: z.string(),
    language: z.enum(['nl', 'en']),
    askedOn: z.string(),
    lastDay: z.string(),
    hash: z.string().optional(),
    documentId: z.string().optional(),
    uploads: z.number(),
  });
const invitationSecrets = () => z.strictObject({ email: z.string(), bureau: z.string() });
export const testInvitationRecord: SealedRecord<
  'test-invitation',
  TestInvitation,
  typeof invitation,
  typeof invitationSecrets
> = {
  name: 'test-invitation',
  fields: invitation,
  secrets: invitationSecrets,
  steps: [NAMED],
  compared: ['version'],
};

/** Where the invitation lies that a link is of, and until when it works. */
export type InvitationPlace = Pick<TestInvitation, 'dossierId' | 'invitationId' | 'lastDay'>;
/** Sealed under the word in the link: without that it says nothing. */
type Way = { readonly ttl: number; readonly secrets: InvitationPlace };
const way = () => z.strictObject({ ttl: z.number() });
const place = () => z.strictObject({ dossierId: z.string(), invitationId: z.string(), lastDay: z.string() });
export const testInvitationWayRecord: SealedRecord<'test-invitation-way', Way, typeof way, typeof place> = {
  name: 'test-invitation-way',
  fields: way,
  secrets: place,
  steps: [NAMED],
};
