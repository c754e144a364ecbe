import * as z from 'zod';
import { COPY_ACTS, COPY_STATES } from '../../domain/paper/copy.ts';
import { earlierWords, otherMedia } from '../common.ts';
import { ROLES } from '../names.ts';
import type { Replies } from '../operation.ts';
import type { paperOperations } from './operations.ts';

/** Who had it in hand; without a name when their account is gone. */
const hand = () => z.strictObject({ role: z.enum(ROLES), name: z.string().optional() });

const destruction = () =>
  z.strictObject({ on: z.iso.date(), method: z.string(), by: hand(), recordedOn: z.iso.date() });

export const copyReply = () =>
  z.strictObject({
    copyId: z.uuid(),
    version: z.number().int(),
    state: z.enum(COPY_STATES),
    /** As it stands on the sheet. */
    sheet: z.string(),
    documentId: z.uuid().optional(),
    category: z.string(),
    /** What it is: not for who oversees the practice. */
    words: z.string().optional(),
    earlierWords: earlierWords(),
    printedOn: z.iso.date(),
    recordedOn: z.iso.date(),
    by: hand(),
    place: z.string(),
    out: z.strictObject({ on: z.iso.date(), backBy: z.iso.date(), by: hand(), late: z.boolean() }).optional(),
    /** The last day on which it has to be destroyed. */
    destroyBy: z.iso.date().optional(),
    late: z.boolean(),
    /** What who asks can do with it as it is now. */
    may: z.array(z.enum(COPY_ACTS)),
    destruction: destruction().optional(),
    /** Destructions that were confirmed by mistake; the reason is not for who oversees the practice. */
    takenBack: z
      .array(
        z.strictObject({
          destruction: destruction(),
          on: z.iso.date(),
          by: hand(),
          reason: z.string().optional(),
        }),
      )
      .optional(),
  });
export type CopyReply = z.infer<ReturnType<typeof copyReply>>;

const papersReply = () =>
  z.strictObject({
    items: z.array(copyReply()),
    next: z.string().optional(),
    /** Whether who asks records what is on paper here. */
    mayRecord: z.boolean(),
  });

export const paperReplies = {
  listPaper: papersReply,
  recordPaper: copyReply,
  getPaper: copyReply,
  getPaperSheet: otherMedia,
  correctPaper: copyReply,
  takeOutPaper: copyReply,
  bringBackPaper: copyReply,
  movePaper: copyReply,
  destroyPaper: copyReply,
  takeBackPaperDestruction: copyReply,
} as const satisfies Replies<typeof paperOperations>;
