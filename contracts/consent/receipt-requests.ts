import * as z from 'zod';
import { uuid } from '../common.ts';

/** Receipts of one consent are numbered from 1. */
export const receiptParams = z.strictObject({
  dossierId: uuid,
  consentId: uuid,
  n: z.coerce.number().int().min(1).max(9_999),
});

/** Dutch unless asked otherwise. */
export const receiptPdfQuery = z.strictObject({ language: z.enum(['nl', 'en']).optional() });
