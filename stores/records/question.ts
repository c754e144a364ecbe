import * as z from 'zod';
import type { Question } from '../../domain/question/question.ts';
import { earlierWords } from './parts.ts';
import { NAMED, type SealedRecord } from './record.ts';

const questionFields = () =>
  z.strictObject({
    questionId: z.string(),
    dossierId: z.string(),
    version: z.number(),
    documentId: z.string().optional(),
    askedOn: z.string(),
    answerBy: z.string(),
    withdrawnOn: z.string().optional(),
    answer: z.strictObject({ on: z.string(), by: z.string(), changedOn: z.string().optional() }).optional(),
  });
const questionSecrets = () =>
  z.strictObject({ question: z.string(), answer: z.string().optional(), earlierWords: earlierWords() });

export const questionRecord: SealedRecord<'client-question', Question, typeof questionFields, typeof questionSecrets> =
  {
    name: 'client-question',
    fields: questionFields,
    secrets: questionSecrets,
    steps: [NAMED],
    compared: ['version'],
  };
