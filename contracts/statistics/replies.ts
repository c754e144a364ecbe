import * as z from 'zod';
import { CLASSES } from '../../domain/statistics/groups.ts';
import { bilingual, otherMedia } from '../common.ts';
import type { Replies } from '../operation.ts';
import type { statisticsOperations } from './operations.ts';

const named = () => z.strictObject({ id: z.string(), name: bilingual() });

const statisticsReply = () =>
  z.strictObject({
    /** The years that were counted, the last first. */
    years: z.array(z.number().int()),
    /** The next that will be, and from which day on. */
    coming: z.strictObject({ year: z.number().int(), from: z.iso.date() }),
    /** Groups of fewer than this have no number. */
    smallestGroup: z.number().int(),
    purposes: z.array(named()),
    /** The year that was asked for, or the last; absent as long as none was counted. */
    shown: z
      .strictObject({
        year: z.number().int(),
        /** Absent: too few to tell, and then there is nothing else to tell either. */
        total: z.number().int().optional(),
        classes: z.array(
          z.strictObject({
            name: z.enum(CLASSES),
            /** Of so many it cannot be told. */
            untold: z.number().int(),
            figures: z.array(z.strictObject({ value: named(), count: z.number().int().optional() })),
          }),
        ),
      })
      .optional(),
  });

const releasesReply = () =>
  z.strictObject({
    items: z.array(
      z.strictObject({
        releaseId: z.uuid(),
        releasedAt: z.iso.datetime(),
        /** The first name of who did, as long as they have an account. */
        by: z.string().optional(),
        purpose: named(),
        receiver: z.string(),
        from: z.number().int(),
        until: z.number().int(),
        /** What stayed out, as the groups would be too small. */
        suppressed: z.array(
          z.strictObject({
            year: z.number().int(),
            of: z.enum(['year', ...CLASSES]),
            untold: z.number().int(),
            values: z.array(named()),
          }),
        ),
      }),
    ),
    next: z.string().optional(),
  });

export const statisticsReplies = {
  getStatistics: statisticsReply,
  releaseStatistics: () => z.strictObject({ releaseId: z.uuid() }),
  listReleases: releasesReply,
  getReleaseCsv: otherMedia,
  getReleaseXlsx: otherMedia,
} as const satisfies Replies<typeof statisticsOperations>;
