import * as z from 'zod';
import { name, pageQuery, slug, uuid } from '../common.ts';
import { mailAddress } from '../email.ts';
import { ROLES } from '../names.ts';

export const LOCALES = ['nl', 'en'] as const;
const locale = () => z.enum(LOCALES).default('nl');

/** Invites somebody: only what an account needs (EK-5.1). */
export const invitePersonBody = () =>
  z.strictObject({
    role: z.enum(ROLES),
    email: mailAddress(),
    givenName: name(),
    locale: locale(),
    /** Of a principal's person: the organisation they act for. */
    principalId: uuid().optional(),
    /** No mail goes out: the account waits until its invitation is sent. */
    withoutMail: z.literal(true).optional(),
  });

export const changeEmailBody = () => z.strictObject({ email: mailAddress() });

/** The person that the new invitation made. */
export const linkAccountBody = () => z.strictObject({ accountId: uuid() });

/** `mail: false`: no mail but what the law says a person must be told. */
/** Whether they want mails that need not be sent, and in which language every mail and letter is. */
export const changeMeBody = () => z.strictObject({ mail: z.boolean(), locale: z.enum(LOCALES).optional() });

/** An employer, UWV, municipality or direct manager (RIO-1.4, EK-1.5). */
export const registerPrincipalBody = () => z.strictObject({ type: slug(), name: name() });

/** All accounts, or those of one role. */
export const peopleQuery = () => z.strictObject({ ...pageQuery().shape, role: z.enum(ROLES).optional() });
export const personParams = () => z.strictObject({ personId: uuid() });
