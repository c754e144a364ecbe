import * as z from 'zod';
import { prose, uuid } from '../common.ts';
import { pastDay, type Today } from '../days.ts';

export const summaryParams = () => z.strictObject({ dossierId: uuid(), summaryId: uuid() });

/** The client gets it now; left out, it is a draft. */
const send = () => z.literal(true).optional();
const text = () => prose();

/** Of a consult that was held, or of another talk on a day. */
export const writeSummaryBody = (today: Today) =>
  z
    .strictObject({ consultId: uuid().optional(), day: pastDay(today).optional(), text: text(), send: send() })
    .refine(({ consultId, day }) => (consultId === undefined) !== (day === undefined), {
      path: ['day'],
      message: 'one of consult and day',
    });
export const rewriteSummaryBody = () => z.strictObject({ text: text(), send: send() });
export const correctSummaryBody = () => z.strictObject({ text: text() });

/** Which edition was read: nobody answers to one that they have not seen. */
const edition = () => z.number().int().min(1);
export const confirmSummaryBody = () => z.strictObject({ edition: edition() });
export const disputeSummaryBody = () => z.strictObject({ edition: edition(), words: prose() });

export const summaryPdfQuery = () => z.strictObject({ language: z.enum(['nl', 'en']).default('nl') });
