import * as z from 'zod';
import {
  DOCUMENT_STATES,
  type Document,
  PEOPLE_WHO_UPLOAD,
  REJECTIONS,
  TEST_ADMINISTRATOR,
} from '../../domain/document/document.ts';
import { articleId } from './parts.ts';
import { NAMED, type SealedRecord } from './record.ts';

const documentFields = () =>
  z.strictObject({
    documentId: z.string(),
    dossierId: z.string(),
    version: z.number(),
    state: z.enum(DOCUMENT_STATES),
    category: z.string(),
    registrationKind: z.string(),
    files: z.array(z.enum(['client', 'coach'])),
    mediaType: z.string(),
    size: z.number(),
    sha256: z.string(),
    uploader: z.union([
      z.strictObject({ personId: z.string(), role: z.enum(PEOPLE_WHO_UPLOAD) }),
      z.strictObject({ invitationId: z.string(), role: z.literal(TEST_ADMINISTRATOR) }),
    ]),
    announcedOn: z.string(),
    retention: z.strictObject({ article: articleId(), term: z.string(), from: z.literal('trajectory-end') }),
    clientInformedOn: z.string().optional(),
    forCase: z.literal(true).optional(),
    inspection: z.literal('passed').optional(),
    verdict: z.literal('clean').optional(),
    rejection: z.enum(REJECTIONS).optional(),
    objectKey: z.string().optional(),
  });
const documentSecrets = () => z.strictObject({ fileName: z.string(), bureau: z.string().optional() });

export const documentRecord: SealedRecord<'document', Document, typeof documentFields, typeof documentSecrets> = {
  name: 'document',
  fields: documentFields,
  secrets: documentSecrets,
  steps: [NAMED],
  compared: ['version'],
};
