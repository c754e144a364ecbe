import * as z from 'zod';
import { ROLES } from '../names.ts';
import { line, slug, uuid } from './common.ts';

const locale = z.enum(['nl', 'en']).default('nl');

/** Invites somebody: only what an account needs (EK-5.1). */
export const invitePersonBody = z.strictObject({
  role: z.enum(ROLES),
  email: z.email().max(254),
  givenName: line,
  locale,
  principalId: uuid.optional(),
});

/** An employer, UWV, municipality or direct manager (RIO-1.4, EK-1.5). */
export const registerPrincipalBody = z.strictObject({ type: slug, name: line });

export const personParams = z.strictObject({ personId: uuid });
