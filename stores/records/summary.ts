import * as z from 'zod';
import { ANSWERS, SUMMARY_STATES, type Summary } from '../../domain/summary/summary.ts';
import { earlierWords } from './parts.ts';
import { NAMED, type SealedRecord } from './record.ts';

const fields = () =>
  z.strictObject({
    summaryId: z.string(),
    dossierId: z.string(),
    version: z.number(),
    consultId: z.string().optional(),
    day: z.string(),
    state: z.enum(SUMMARY_STATES),
    coachId: z.string(),
    recordedOn: z.string(),
  });
const answer = () => z.strictObject({ answer: z.enum(ANSWERS), on: z.string(), words: z.string().optional() });
const secrets = () =>
  z.strictObject({
    draft: z.string().optional(),
    editions: z.array(
      z.strictObject({
        number: z.number(),
        text: z.string(),
        sentOn: z.string(),
        remindedOn: z.string().optional(),
        answers: z.array(answer()),
      }),
    ),
    earlierWords: earlierWords(),
  });

export const summaryRecord: SealedRecord<'summary', Summary, typeof fields, typeof secrets> = {
  name: 'summary',
  fields,
  secrets,
  steps: [NAMED],
  compared: ['version'],
};
