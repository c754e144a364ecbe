import * as z from 'zod';
import { CONSENT_STATES, type Consent, END_REASONS } from '../../domain/consent/consent.ts';
import { type Due, due, texts } from './parts.ts';
import { NAMED, type SealedRecord, type StoredRecord } from './record.ts';

const subject = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('partner'),
      personId: z.string(),
      categories: z.array(z.string()),
      clientData: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('cover'),
      coverId: z.string(),
      coachId: z.string(),
      personId: z.string(),
      from: z.string(),
      until: z.string(),
    }),
    z.strictObject({
      kind: z.literal('disclosure'),
      principalId: z.string(),
      documents: z.array(
        z.strictObject({
          documentId: z.string(),
          sha256: z.string(),
          category: z.string(),
          holds: z.array(z.string()).optional(),
        }),
      ),
      until: z.string().optional(),
    }),
    z.strictObject({ kind: z.literal('day'), on: z.string() }),
    z.strictObject({ kind: z.literal('purpose') }),
  ]);

const consentFields = () =>
  z.strictObject({
    consentId: z.string(),
    dossierId: z.string(),
    clientId: z.string(),
    version: z.number(),
    state: z.enum(CONSENT_STATES),
    scope: z.string(),
    textVersion: z.string(),
    subject: subject(),
    askedBy: z.strictObject({ personId: z.string(), role: z.enum(['coach', 'client', 'owner', 'system']) }),
    askedAt: z.string(),
    expiresOn: z.string(),
    remindedOn: z.string().optional(),
    answeredAt: z.string().optional(),
    startsOn: z.string().optional(),
    endsOn: z.string().optional(),
    endedAt: z.string().optional(),
    endReason: z.enum(END_REASONS).optional(),
    replaces: z.string().optional(),
    token: z.string().optional(),
    toldAt: z.string().optional(),
    bounces: z.array(z.strictObject({ at: z.string(), kind: z.enum(['permanent', 'transient']) })),
    receipts: z.array(
      z.strictObject({ n: z.number(), event: z.enum(CONSENT_STATES), at: z.string(), hash: z.string() }),
    ),
    ...z.object(due()).partial().shape,
  });

const consentSecrets = () =>
  z.strictObject({
    reason: z.string().optional(),
    shown: z
      .strictObject({
        person: z.string().optional(),
        principal: z.string().optional(),
        documents: texts().optional(),
      })
      .optional(),
  });

/** A grant in force lies in the index under its wording too. */
export const consentRecord: SealedRecord<
  'consent',
  Consent & Partial<Due>,
  typeof consentFields,
  typeof consentSecrets
> = {
  name: 'consent',
  fields: consentFields,
  secrets: consentSecrets,
  steps: [NAMED],
  compared: ['version', 'state'],
};

const questions = () => z.strictObject({ put: z.number() });
export const questionsRecord: StoredRecord<'questions', { readonly put: number }, typeof questions> = {
  name: 'questions',
  fields: questions,
  steps: [NAMED],
  compared: ['put'],
};

/** A way from outside to a dossier that a consent makes. */
export type ConsentPointer = {
  readonly dossierId: string;
  readonly number: string;
  readonly consentId: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
};
const pointer = () =>
  z.strictObject({
    dossierId: z.string(),
    number: z.string(),
    consentId: z.string(),
    startsOn: z.string().optional(),
    endsOn: z.string().optional(),
  });
export const guestRecord: StoredRecord<'guest', ConsentPointer, typeof pointer> = {
  name: 'guest',
  fields: pointer,
  steps: [NAMED],
};
export const askedAboutRecord: StoredRecord<'asked-about', ConsentPointer, typeof pointer> = {
  name: 'asked-about',
  fields: pointer,
  steps: [NAMED],
};
export const coveredRecord: StoredRecord<'covered', ConsentPointer, typeof pointer> = {
  name: 'covered',
  fields: pointer,
  steps: [NAMED],
};
export const disclosedRecord: StoredRecord<'disclosed', ConsentPointer, typeof pointer> = {
  name: 'disclosed',
  fields: pointer,
  steps: [NAMED],
};

const receiptFields = () => z.strictObject({ hash: z.string() });
const receiptText = () => z.string();
export const receiptRecord: SealedRecord<
  'receipt',
  { readonly hash: string; readonly secrets: string },
  typeof receiptFields,
  typeof receiptText
> = { name: 'receipt', fields: receiptFields, secrets: receiptText, steps: [NAMED] };
