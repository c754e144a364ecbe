import * as z from 'zod';
import type { Notice } from '../../domain/catalogue.ts';
import { notice } from './parts.ts';
import { NAMED, type SealedRecord, type StoredRecord } from './record.ts';

/** What a mail service says became of a mail. `complaint`: the reader called it unwanted. */
export const FATES = ['permanent', 'transient', 'complaint'] as const;
export type Fate = (typeof FATES)[number];

/** To whom a mail went, and about which consent. Who was asked for a test result has no account: that mail has no person. */
export type MailTrace = {
  readonly personId?: string;
  readonly notice: Notice;
  /** ISO instant. */
  readonly sentAt: string;
  readonly consent?: { readonly dossierId: string; readonly consentId: string };
  readonly testInvitation?: { readonly dossierId: string; readonly invitationId: string };
};
export type SentMail = { readonly noted: Fate | 'none'; readonly ttl: number; readonly secrets: MailTrace };

const mailFields = () => z.strictObject({ noted: z.enum([...FATES, 'none']), ttl: z.number() });
const mailTrace = () =>
  z.strictObject({
    personId: z.string().optional(),
    notice: notice(),
    sentAt: z.string(),
    consent: z.strictObject({ dossierId: z.string(), consentId: z.string() }).optional(),
    testInvitation: z.strictObject({ dossierId: z.string(), invitationId: z.string() }).optional(),
  });
export const mailRecord: SealedRecord<'mail', SentMail, typeof mailFields, typeof mailTrace> = {
  name: 'mail',
  fields: mailFields,
  secrets: mailTrace,
  sealedFor: 'partition',
  steps: [NAMED],
  compared: ['noted'],
};

/** Mails of one day that were caused by people who did not sign in. `told`: the owner heard how many were not sent. */
type MailsOfDay = { readonly mails: number; readonly told?: true };
const openMails = () => z.strictObject({ mails: z.number(), told: z.literal(true).optional() });
export const openMailsRecord: StoredRecord<'open-mails', MailsOfDay, typeof openMails> = {
  name: 'open-mails',
  fields: openMails,
  steps: [NAMED],
  compared: ['mails'],
};

/** What came in on one day of one kind that anybody can send. */
type SendsOfDay = { readonly sends: number };
const openSends = () => z.strictObject({ sends: z.number() });
export const openSendsRecord: StoredRecord<'open-sends', SendsOfDay, typeof openSends> = {
  name: 'open-sends',
  fields: openSends,
  steps: [NAMED],
  compared: ['sends'],
};
