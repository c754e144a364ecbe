import canonicalize from 'canonicalize';
import * as z from 'zod';
import { CONSENT_STATES, END_REASONS } from '../../domain/consent/consent.ts';
import { articleId } from '../common.ts';

const id = () => z.string().min(1).max(100);
/** Also of files, people and principals. */
const name = () => z.string().min(1).max(1_000);
const sentences = () => z.string().min(1).max(4_000);
const instant = () => z.iso.datetime();
const both = () => z.strictObject({ nl: sentences(), en: sentences() });
/** An entry of one of the policy's lists, as it was called then. */
const named = () => z.strictObject({ id: id(), name: both() });

const partner = () =>
  z.strictObject({
    kind: z.literal('partner'),
    personId: id(),
    person: name().optional(),
    categories: z.array(named()),
    clientData: z.boolean(),
  });
const cover = () =>
  z.strictObject({
    kind: z.literal('cover'),
    personId: id(),
    person: name().optional(),
    from: z.iso.date(),
    until: z.iso.date(),
  });
const document = () =>
  z.strictObject({
    documentId: id(),
    fileName: name().optional(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    category: named(),
    /** What a report says it holds. */
    holds: z.array(named()).optional(),
  });
const disclosure = () =>
  z.strictObject({
    kind: z.literal('disclosure'),
    principalId: id(),
    principal: name().optional(),
    documents: z.array(document()),
    until: z.iso.date().optional(),
  });
const chosenDay = () => z.strictObject({ kind: z.literal('day'), on: z.iso.date() });
const purpose = () => z.strictObject({ kind: z.literal('purpose') });

/**
 * Proof for the client, and of the practice, of what happened to one consent (AVG 7(1)): what was asked in which words, when,
 * and what came of it. All days and names are as they were at that moment. No citizen service number, no address of a client.
 */
export const consentReceiptSchema = () =>
  z.strictObject({
    type: z.literal('dossierwacht-consent-receipt'),
    version: z.literal(1),
    consentId: id(),
    /** Its place among the receipts of the consent, from 1. */
    n: z.number().int().min(1),
    event: z.enum(CONSENT_STATES),
    at: instant(),
    /** The kind of enterprise and what it offers is absent from receipts of before it was there (EK-1.10). */
    organisation: z.strictObject({
      name: name(),
      description: both().optional(),
      /** Of the dossier, where it is of one. */
      branch: z.strictObject({ name: name(), postalAddress: name().optional() }).optional(),
      contactEmail: name(),
    }),
    /** Of the regulation in force then; without a version when none was. */
    regulation: z.strictObject({ policy: id(), version: id().optional() }),
    article: articleId(),
    dossierNumber: z.string().regex(/^\d{4}-\d{4,6}$/),
    scope: named(),
    /** The wording that the client was shown, word for word. Null: the policy no longer has it, an earlier receipt does. */
    text: z.strictObject({ version: id(), wording: both().nullable() }),
    subject: z.discriminatedUnion('kind', [partner(), cover(), disclosure(), chosenDay(), purpose()]),
    askedBy: z.enum(['coach', 'client', 'owner', 'system']),
    askedAt: instant(),
    /** The day on which silence lapses. */
    expiresOn: z.iso.date(),
    answeredAt: instant().optional(),
    /** The first day on which the grant opens nothing any more. Absent: it has no last day. */
    endsOn: z.iso.date().optional(),
    endedAt: instant().optional(),
    endReason: z.enum(END_REASONS).optional(),
    /** How a consent is taken back (AVG 7(3)). */
    withdrawal: both(),
    /** Where to complain (AVG 13(2)(d)). */
    authority: z.strictObject({ name: both(), notice: both(), url: z.url() }),
  });
export type ConsentReceipt = z.infer<ReturnType<typeof consentReceiptSchema>>;

/**
 * The one form of a receipt: RFC 8785 canonical JSON, without a line end. Its hash is the SHA-256 of this in UTF-8.
 * @throws Error for half a surrogate pair, which has no form in UTF-8.
 */
export function receiptText(receipt: ConsentReceipt): string {
  const text = canonicalize(receipt);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}
