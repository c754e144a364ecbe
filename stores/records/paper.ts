import * as z from 'zod';
import { ROLES } from '../../contracts/names.ts';
import { COPY_STATES, type PaperCopy } from '../../domain/paper/copy.ts';
import { earlierWords } from './parts.ts';
import { NAMED, type SealedRecord } from './record.ts';

const hand = () => z.strictObject({ personId: z.string(), role: z.enum(ROLES) });

const destruction = () => z.strictObject({ on: z.string(), method: z.string(), by: hand(), recordedOn: z.string() });

const paperFields = () =>
  z.strictObject({
    copyId: z.string(),
    dossierId: z.string(),
    version: z.number(),
    state: z.enum(COPY_STATES),
    number: z.number(),
    documentId: z.string().optional(),
    category: z.string(),
    printedOn: z.string(),
    recordedOn: z.string(),
    by: hand(),
    place: z.string(),
    out: z.strictObject({ on: z.string(), backBy: z.string(), by: hand() }).optional(),
    destruction: destruction().optional(),
  });
const paperSecrets = () =>
  z.strictObject({
    words: z.string(),
    earlierWords: earlierWords(),
    takenBack: z
      .array(z.strictObject({ destruction: destruction(), on: z.string(), by: hand(), reason: z.string() }))
      .optional(),
  });

export const paperRecord: SealedRecord<'paper', PaperCopy, typeof paperFields, typeof paperSecrets> = {
  name: 'paper',
  fields: paperFields,
  secrets: paperSecrets,
  steps: [NAMED],
  compared: ['version'],
};
