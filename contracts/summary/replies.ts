import * as z from 'zod';
import { ANSWERS, SUMMARY_STATES } from '../../domain/summary/summary.ts';
import { earlierWords, otherMedia } from '../common.ts';
import type { Replies } from '../operation.ts';
import type { summaryOperations } from './operations.ts';

const day = () => z.iso.date();
const common = () => ({
  summaryId: z.uuid(),
  version: z.number().int(),
  consultId: z.uuid().optional(),
  /** Of the talk. */
  day: day(),
  state: z.enum(SUMMARY_STATES),
  recordedOn: day(),
});

const edition = () =>
  z.strictObject({
    number: z.number().int(),
    text: z.string(),
    sentOn: day(),
    remindedOn: day().optional(),
    /** What the client said of it; the last holds. */
    answers: z.array(z.strictObject({ answer: z.enum(ANSWERS), on: day(), words: z.string().optional() })),
  });

export const summaryReply = () =>
  z.strictObject({
    ...common(),
    /** Not sent yet. */
    draft: z.string().optional(),
    /** The newest last. */
    editions: z.array(edition()),
    /** Of the draft, before it was sent. */
    earlierWords: earlierWords(),
  });
export type SummaryReply = z.infer<ReturnType<typeof summaryReply>>;

const summaryLine = () =>
  z.strictObject({
    ...common(),
    /** Of the newest edition. */
    sentOn: day().optional(),
    remindedOn: day().optional(),
    answeredOn: day().optional(),
  });
export type SummaryLine = z.infer<ReturnType<typeof summaryLine>>;

export const summaryReplies = {
  writeSummary: summaryReply,
  listSummaries: () => z.strictObject({ items: z.array(summaryLine()), next: z.string().optional() }),
  getSummary: summaryReply,
  rewriteSummary: summaryReply,
  correctSummary: summaryReply,
  confirmSummary: summaryReply,
  disputeSummary: summaryReply,
  getSummaryPdf: otherMedia,
} as const satisfies Replies<typeof summaryOperations>;
