import * as z from 'zod';
import { DOCUMENT_ORDERS } from '../../domain/dossier/completeness.ts';
import { name, pageQuery, slug, uuid } from '../common.ts';
import { dayThatWas, pastDay, type Today } from '../days.ts';

/** Asks for an upload ticket: everything about the document but its bytes (RIO-2.2, RIO-6.1). */
export const requestUploadBody = (today: Today) =>
  z.strictObject({
    category: slug(),
    registrationKind: slug(),
    files: z
      .array(z.enum(['client', 'coach']))
      .min(1)
      .max(2)
      .refine((files) => new Set(files).size === files.length, { message: 'named twice' }),
    fileName: name().refine((given) => !/[\\/]/.test(given), { message: 'a file name without folders' }),
    mediaType: z.string().regex(/^[a-z]+\/[A-Za-z0-9.+-]{1,100}$/),
    size: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    clientInformedOn: dayThatWas(today).optional(),
    /** It goes with a complaint or a rights request: whoever may not know of that does not see it. What was sent without stays seen. */
    forCase: z.boolean().optional(),
  });

export const documentParams = () => z.strictObject({ dossierId: uuid(), documentId: uuid() });

/** In the order of kind or of day (EK-6.2); without it as they lie. */
export const documentsQuery = () => z.strictObject({ ...pageQuery().shape, order: z.enum(DOCUMENT_ORDERS).optional() });

/** Whole minutes; how many there can be is for the rule. The day of the mail itself, unless another is named. */
export const recordEmailBody = (today: Today) =>
  z.strictObject({ minutes: z.number().int(), day: pastDay(today).optional() });
