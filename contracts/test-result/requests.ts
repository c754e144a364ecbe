import * as z from 'zod';
import { name, slug, uuid } from '../common.ts';
import type { Today } from '../days.ts';
import { requestUploadBody } from '../document/requests.ts';
import { mailAddress } from '../email.ts';

/** Who is asked for a test result, and of which kind. */
export const inviteTestAdministratorBody = () =>
  z.strictObject({ category: slug(), bureau: name(), email: mailAddress(), language: z.enum(['nl', 'en']) });

export const testInvitationParams = () => z.strictObject({ dossierId: uuid(), invitationId: uuid() });

/** The word in the link, with whatever a mail program put behind it: that gets the same no as one that is unknown. */
const token = () => z.string().regex(/^[!-~]{1,200}$/);
export const testInvitationTokenBody = () => z.strictObject({ token: token() });

/** Everything about the file but its bytes; of what kind it is stands in the invitation. */
export const sendTestResultBody = (today: Today) => {
  const { fileName, mediaType, size, sha256 } = requestUploadBody(today).shape;
  return z.strictObject({ token: token(), fileName, mediaType, size, sha256 });
};
