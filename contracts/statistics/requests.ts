import * as z from 'zod';
import { name, slug, uuid } from '../common.ts';

const year = () => z.number().int().min(2000).max(2200);

export const statisticsQuery = () => z.strictObject({ year: z.coerce.number().int().min(2000).max(2200).optional() });

/** For what, to whom, and of which years (EK-2.2, EK-2.3, EK-8.1). */
export const releaseBody = () =>
  z.strictObject({
    purpose: slug(),
    /** The organisation that gets the figures; no person. */
    receiver: name(),
    from: year(),
    until: year(),
  });

export const releaseParams = () => z.strictObject({ releaseId: uuid() });
export const sheetQuery = () => z.strictObject({ language: z.enum(['nl', 'en']).optional() });
