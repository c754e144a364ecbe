import * as z from 'zod';
import { ANSWERS, SUMMARY_STATES } from '../../domain/summary/summary.ts';
import { earlierWords } from '../common.ts';
import { day, id, text } from '../rights/package-parts.ts';

/** A summary of a talk: its state, every edition, and what the client said of each (RIO-3.5). */
export const summaryInPackage = () =>
  z.strictObject({
    summaryId: id(),
    consultId: id().optional(),
    day: day(),
    state: z.enum(SUMMARY_STATES),
    recordedOn: day(),
    draft: text().optional(),
    editions: z.array(
      z.strictObject({
        number: z.number().int(),
        text: text(),
        sentOn: day(),
        remindedOn: day().optional(),
        answers: z.array(z.strictObject({ answer: z.enum(ANSWERS), on: day(), words: text().optional() })),
      }),
    ),
    earlierWords: earlierWords(),
  });
