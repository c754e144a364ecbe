import * as z from 'zod';
import { earlierWords } from '../common.ts';
import { day, id, text } from '../rights/package-parts.ts';

/** What the client asked about what is stored, and the answer (RIO-3.6). */
export const questionInPackage = () =>
  z.strictObject({
    questionId: id(),
    question: text(),
    askedOn: day(),
    answerBy: day(),
    /** Among the documents, as long as it is there. */
    documentId: id().optional(),
    answer: z.strictObject({ text: text(), on: day(), changedOn: day().optional() }).optional(),
    withdrawnOn: day().optional(),
    earlierWords: earlierWords(),
  });
