import * as z from 'zod';
import { line, prose, slug, uuid } from '../common.ts';
import { pastDay, type Today } from '../days.ts';

/** A document of the dossier that was printed; or something else, in words. */
export const recordPaperBody = (today: Today) =>
  z.strictObject({
    documentId: uuid().optional(),
    words: line().optional(),
    category: slug().optional(),
    printedOn: pastDay(today),
    place: slug(),
  });

export const correctPaperBody = () => z.strictObject({ words: line() });
export const paperPlaceBody = () => z.strictObject({ place: slug() });
export const destroyPaperBody = (today: Today) => z.strictObject({ on: pastDay(today), method: slug() });

export const takeBackPaperBody = () => z.strictObject({ reason: prose() });

export const sheetQuery = () => z.strictObject({ language: z.enum(['nl', 'en']).optional() });

export const paperParams = () => z.strictObject({ dossierId: uuid(), copyId: uuid() });
