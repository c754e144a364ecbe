import * as z from 'zod';
import { earlierWords } from '../common.ts';
import { ROLES } from '../names.ts';
import { day, id, named, text } from '../rights/package-parts.ts';

const hand = () => z.enum(ROLES);
const paperGone = () => z.strictObject({ on: day(), method: named(), by: hand(), recordedOn: day() });

/** A printed copy, or a paper that came in: where it is, or what became of it (RIO-3.2). */
export const paperInPackage = () =>
  z.strictObject({
    sheet: text(),
    documentId: id().optional(),
    category: named(),
    words: text(),
    earlierWords: earlierWords(),
    printedOn: day(),
    recordedOn: day(),
    by: hand(),
    place: named(),
    out: z.strictObject({ on: day(), backBy: day(), by: hand() }).optional(),
    destruction: paperGone().optional(),
    takenBack: z.array(z.strictObject({ destruction: paperGone(), on: day(), by: hand(), reason: text() })).optional(),
  });
