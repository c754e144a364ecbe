import * as z from 'zod';
import { DOCUMENT_STATES, REJECTIONS, UPLOADERS } from '../../domain/document/document.ts';
import { bilingual } from '../common.ts';
import { activityReply } from '../consult/replies.ts';
import { takeAlongReply } from '../dossier/copy.ts';
import type { Replies } from '../operation.ts';
import type { documentOperations } from './operations.ts';

/** A PUT to `url` with exactly these headers and exactly the announced bytes, before `expiresAt`, once. */
export const ticketReply = () =>
  z.strictObject({
    documentId: z.uuid(),
    upload: z.strictObject({
      method: z.literal('PUT'),
      url: z.url(),
      headers: z.record(z.string(), z.string()),
      expiresAt: z.iso.datetime(),
    }),
  });
export type TicketReply = z.infer<ReturnType<typeof ticketReply>>;

export const documentReply = () =>
  z.strictObject({
    documentId: z.uuid(),
    version: z.number().int(),
    state: z.enum(DOCUMENT_STATES),
    category: z.string(),
    registrationKind: z.string(),
    files: z.array(z.enum(['client', 'coach'])),
    /** Not there any more for a rejected upload. */
    fileName: z.string().optional(),
    mediaType: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    announcedOn: z.iso.date(),
    uploadedBy: z.enum(UPLOADERS),
    /** Of the test administrator who sent it. */
    bureau: z.string().optional(),
    /** It came in with a complaint or a rights request, and who may not know of that does not see it. */
    forCase: z.literal(true).optional(),
    retention: z.strictObject({ article: z.string(), term: z.string(), from: z.literal('trajectory-end') }),
    rejection: z.strictObject({ code: z.enum(REJECTIONS), message: bilingual() }).optional(),
  });
export type DocumentReply = z.infer<ReturnType<typeof documentReply>>;
const documentsReply = () => z.strictObject({ items: z.array(documentReply()), next: z.string().optional() });
/** `url` has no name in it; `fileName` is what to save it as. */
export const downloadReply = () => z.strictObject({ url: z.url(), fileName: z.string(), expiresAt: z.iso.datetime() });

const completenessReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        code: z.enum(['notice-missing', 'decision-reference-missing', 'document-expected', 'document-unfinished']),
        category: z.string().optional(),
        documentId: z.uuid().optional(),
        message: bilingual(),
      }),
    ),
    next: z.string().optional(),
  });

const emailReply = () =>
  z.strictObject({
    from: z.string().optional(),
    to: z.array(z.string()),
    cc: z.array(z.string()),
    subject: z.string().optional(),
    /** In Europe/Amsterdam; absent when the mail names none that can be read. */
    day: z.iso.date().optional(),
    /** What was HTML is text. */
    text: z.string(),
    /** The size in bytes, where it is known. */
    attachments: z.array(z.strictObject({ name: z.string().optional(), size: z.number().int().optional() })),
    /** There is more in it than is shown. */
    partial: z.literal(true).optional(),
  });

export const documentReplies = {
  requestUpload: ticketReply,
  listDocuments: documentsReply,
  takeAlong: takeAlongReply,
  getCompleteness: completenessReply,
  getDocument: documentReply,
  downloadDocument: downloadReply,
  getEmail: emailReply,
  recordEmail: activityReply,
} as const satisfies Replies<typeof documentOperations>;
