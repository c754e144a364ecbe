import * as z from 'zod';
import { earlierWords } from '../common.ts';
import type { Replies } from '../operation.ts';
import type { questionOperations } from './operations.ts';

const day = () => z.iso.date();

export const questionReply = () =>
  z.strictObject({
    questionId: z.uuid(),
    version: z.number().int(),
    question: z.string(),
    askedOn: day(),
    /** The last day of the term in which it is answered. */
    answerBy: day(),
    /** The document that it is about; its name as long as it is there. */
    about: z.strictObject({ documentId: z.uuid(), fileName: z.string().optional() }).optional(),
    answer: z.strictObject({ text: z.string(), on: day(), changedOn: day().optional() }).optional(),
    /** When the client took it back: no answer comes. */
    withdrawnOn: day().optional(),
    earlierWords: earlierWords(),
  });
export type QuestionReply = z.infer<ReturnType<typeof questionReply>>;

export const questionReplies = {
  askQuestion: questionReply,
  listQuestions: () => z.strictObject({ items: z.array(questionReply()), next: z.string().optional() }),
  withdrawQuestion: questionReply,
  answerQuestion: questionReply,
} as const satisfies Replies<typeof questionOperations>;
