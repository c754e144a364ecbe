import * as z from 'zod';
import { CONSENT_STATES, END_REASONS } from '../../domain/consent/consent.ts';
import { LEDGER_EVENTS } from '../../domain/disclosure/ledger.ts';
import { bilingual, otherMedia } from '../common.ts';
import { coverReplies } from '../cover/replies.ts';
import type { Replies } from '../operation.ts';
import type { consentOperations } from './operations.ts';
import { consentReceiptSchema } from './receipt.ts';
import type { receiptOperations } from './receipt-operations.ts';

const documents = () =>
  z.array(
    z.strictObject({
      documentId: z.uuid(),
      sha256: z.string(),
      category: z.string(),
      holds: z.array(z.string()).optional(),
    }),
  );

const subject = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('partner'),
      personId: z.uuid(),
      categories: z.array(z.string()),
      clientData: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('cover'),
      coverId: z.uuid(),
      coachId: z.uuid(),
      personId: z.uuid(),
      from: z.iso.date(),
      until: z.iso.date(),
    }),
    z.strictObject({
      kind: z.literal('disclosure'),
      principalId: z.uuid(),
      documents: documents(),
      until: z.iso.date().optional(),
    }),
    z.strictObject({ kind: z.literal('day'), on: z.iso.date() }),
    z.strictObject({ kind: z.literal('purpose') }),
  ]);

const receipt = () =>
  z.strictObject({
    n: z.number().int(),
    event: z.enum(CONSENT_STATES),
    at: z.string(),
    hash: z.string(),
  });

export const consentReply = () =>
  z.strictObject({
    consentId: z.uuid(),
    dossierId: z.uuid(),
    version: z.number().int(),
    state: z.enum(CONSENT_STATES),
    scope: z.string(),
    article: z.string(),
    textVersion: z.string(),
    subject: subject(),
    askedBy: z.enum(['coach', 'client', 'owner', 'system']),
    askedAt: z.string(),
    expiresOn: z.iso.date(),
    answeredAt: z.string().optional(),
    startsOn: z.iso.date().optional(),
    endsOn: z.iso.date().optional(),
    endedAt: z.string().optional(),
    endReason: z.enum(END_REASONS).optional(),
    replaces: z.uuid().optional(),
    /** That mails about it did not arrive. */
    bounces: z.array(z.strictObject({ at: z.string(), kind: z.enum(['permanent', 'transient']) })),
    receipts: z.array(receipt()),
    /** For the client and the coach: why it is asked again. */
    reason: z.string().optional(),
  });
export type ConsentReply = z.infer<ReturnType<typeof consentReply>>;

/** The question as the client reads it: the wording, and who or what it is about by name. */
const consentQuestionReply = () =>
  z.strictObject({
    ...consentReply().shape,
    name: bilingual(),
    /** Absent when the policy no longer has that wording. */
    text: bilingual().optional(),
    person: z.string().optional(),
    principal: z.string().optional(),
    documents: z.array(z.strictObject({ documentId: z.uuid(), fileName: z.string() })).optional(),
    withdrawal: bilingual(),
  });
/** By name, for the client and the coach. */
const named = () => ({ person: z.string().optional(), principal: z.string().optional() }) as const;
const consentsReply = () =>
  z.strictObject({
    items: z.array(z.strictObject({ ...consentReply().shape, name: bilingual(), ...named() })),
    next: z.string().optional(),
  });

const ledgerReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        event: z.enum(LEDGER_EVENTS),
        at: z.string(),
        documentId: z.uuid(),
        sha256: z.string(),
        category: z.string(),
        principalId: z.uuid(),
        consentId: z.uuid(),
        /** As they were when the client was asked; for the client and the coach. */
        principal: z.string().optional(),
        fileName: z.string().optional(),
      }),
    ),
    next: z.string().optional(),
  });

export const consentReplies = {
  askConsent: consentReply,
  listConsents: consentsReply,
  getConsent: consentQuestionReply,
  answerConsent: consentReply,
  withdrawConsent: consentReply,
  cancelConsent: consentReply,
  discloseDocuments: consentReply,
  listLedger: ledgerReply,
  ...coverReplies,
} as const satisfies Replies<typeof consentOperations>;

export const receiptReplies = {
  getReceipt: consentReceiptSchema,
  getReceiptPdf: otherMedia,
} as const satisfies Replies<typeof receiptOperations>;
