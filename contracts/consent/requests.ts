import * as z from 'zod';
import { line, prose, slug, uuid } from '../common.ts';
import { plannedDay, type Today } from '../days.ts';

export const consentParams = () => z.strictObject({ dossierId: uuid(), consentId: uuid() });

const categories = () =>
  z
    .array(slug())
    .max(50)
    .refine((given) => new Set(given).size === given.length, { message: 'named twice' });

/** Who may read what, until which day, or for what: the kind belongs to the scope. Covers and disclosures have routes of their own. */
const subject = (today: Today) =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('partner'),
      personId: uuid(),
      categories: categories(),
      clientData: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('day'), on: plannedDay(today) }),
    z.strictObject({ kind: z.literal('purpose') }),
  ]);

/** Asks the client something; `reason` when the same was refused before. */
export const askConsentBody = (today: Today) =>
  z.strictObject({ scope: slug(), subject: subject(today), reason: prose().optional() });

const textVersion = () => line(40);

/** The answer, and the wording it was given to (AVG 7(1)). */
export const answerConsentBody = () =>
  z.strictObject({ answer: z.enum(['granted', 'refused']), textVersion: textVersion() });

/** Documents of one disclosure: each is a line of the ledger, in the one transaction that opens it. */
const MAX_DOCUMENTS = 25;

/** A client who shares documents says yes by it, to the wording shown. */
export const discloseBody = (today: Today) =>
  z.strictObject({
    principalId: uuid(),
    documents: z
      .array(z.strictObject({ documentId: uuid(), holds: z.array(slug()).max(10).optional() }))
      .min(1)
      .max(MAX_DOCUMENTS)
      .refine((given) => new Set(given.map(({ documentId }) => documentId)).size === given.length, {
        message: 'named twice',
      }),
    until: plannedDay(today).optional(),
    reason: prose().optional(),
    textVersion: textVersion().optional(),
  });

/** Receipts of one consent are numbered from 1. */
export const receiptParams = () =>
  z.strictObject({
    dossierId: uuid(),
    consentId: uuid(),
    n: z.coerce.number().int().min(1).max(9_999),
  });

/** Dutch unless asked otherwise. */
export const receiptPdfQuery = () => z.strictObject({ language: z.enum(['nl', 'en']).optional() });
