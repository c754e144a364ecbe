import * as z from 'zod';
import { CONSENT_STATES } from '../../domain/consent/consent.ts';
import { BATCH_KINDS } from '../../domain/cover/batch.ts';
import { bilingual } from '../common.ts';
import type { Replies } from '../operation.ts';
import type { coverOperations } from './operations.ts';

const cover = () =>
  z.strictObject({
    coverId: z.uuid(),
    coachId: z.uuid(),
    replacementId: z.uuid(),
    /** Their first name, as long as there is an account of it. */
    replacement: z.string().optional(),
    from: z.iso.date(),
    until: z.iso.date(),
    state: z.enum(['planned', 'ended']),
  });

/** A command over several dossiers: how far it is, and what came of it. */
const batchReply = () =>
  z.strictObject({
    batchId: z.uuid(),
    kind: z.enum(BATCH_KINDS),
    state: z.enum(['running', 'done']),
    askedAt: z.iso.datetime(),
    total: z.number().int(),
    done: z.number().int(),
    /** Dossiers that were not looked at yet. */
    left: z.number().int(),
    /** What was not done, with the code of the problem. */
    refused: z.array(
      z.strictObject({
        dossierId: z.uuid(),
        /** While it is still with the coach of whom it was asked. */
        number: z.string().optional(),
        problem: z.string(),
        /** That problem in words, as long as the API has it. */
        why: z.strictObject({ title: bilingual(), detail: bilingual() }).optional(),
      }),
    ),
  });
export type BatchReply = z.infer<ReturnType<typeof batchReply>>;

/** Who agreed and who did not: the dossiers of those who did are open between the days, the others stay closed (RIO-4.3). */
export const coverReply = () =>
  z.strictObject({
    ...cover().shape,
    dossiers: z.array(
      z.strictObject({
        dossierId: z.uuid(),
        number: z.string(),
        consentId: z.uuid().optional(),
        state: z.enum([...CONSENT_STATES, 'not-asked', 'not-possible']),
        /** Why the client could not be asked, when so: the code of the problem. */
        why: z.string().optional(),
      }),
    ),
    /** With 202: what is under way. */
    batch: batchReply().optional(),
  });
export type CoverReply = z.infer<ReturnType<typeof coverReply>>;
const coversReply = () => z.strictObject({ items: z.array(cover()), next: z.string().optional() });

const handoversReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        dossierId: z.uuid(),
        number: z.string(),
        coachId: z.uuid(),
        /** For the owner, while there is an account. */
        coachName: z.string().optional(),
        /** Why it waits. */
        coach: z.enum(['suspended', 'removed']),
      }),
    ),
    next: z.string().optional(),
  });
const handOverReply = () =>
  z.strictObject({
    /** The handover: whoever asked it again with the same key is told of this one. */
    batchId: z.uuid(),
    /** Those that were dealt with at once. */
    items: z.array(z.strictObject({ dossierId: z.uuid(), outcome: z.string() })),
    /** With 202: what is under way. */
    batch: batchReply().optional(),
  });

export const coverReplies = {
  planCover: coverReply,
  listCovers: coversReply,
  getCover: coverReply,
  askCover: coverReply,
  endCover: coverReply,
  listHandovers: handoversReply,
  handOver: handOverReply,
  getBatch: batchReply,
} as const satisfies Replies<typeof coverOperations>;
