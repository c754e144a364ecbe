import * as z from 'zod';
import { bilingual } from '../common.ts';
import { downloadReply } from '../document/replies.ts';
import type { Replies } from '../operation.ts';
import type { disclosureOperations } from './operations.ts';

/** What was disclosed to the principal of the one who asks (RIO-1.4). */
const disclosuresReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        disclosureId: z.uuid(),
        dossierNumber: z.string(),
        decisionReference: z.string().optional(),
        /** Since when the client agrees. */
        since: z.iso.datetime().optional(),
        until: z.iso.date().optional(),
        /** What the client agreed to, in the words that they were shown. */
        agreed: bilingual().optional(),
        documents: z.array(
          z.strictObject({
            documentId: z.uuid(),
            fileName: z.string(),
            mediaType: z.string(),
            size: z.number().int(),
            sha256: z.string(),
            /** What the report holds, as the client was told. */
            holds: z.array(bilingual()).optional(),
          }),
        ),
      }),
    ),
    next: z.string().optional(),
  });

export const disclosureReplies = {
  listDisclosures: disclosuresReply,
  downloadDisclosed: downloadReply,
} as const satisfies Replies<typeof disclosureOperations>;
