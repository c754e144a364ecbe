import * as z from 'zod';
import { COST_PARTS } from '../../domain/agenda/cost.ts';
import { STANDINGS_OF_RUNS } from '../../domain/agenda/run.ts';
import { AGENDA_KINDS } from '../../domain/catalogue.ts';
import { EFFECTS } from '../../domain/effect.ts';
import { bilingual } from '../common.ts';
import { PREFIX } from '../names.ts';
import { SCHEDULED } from '../schedules.ts';

const number = () => z.number().int().min(0);
const kinds = () =>
  z.array(
    z.strictObject({
      kind: z.enum(AGENDA_KINDS),
      name: bilingual(),
      /** Somebody has to do something; otherwise it happens by itself. */
      asks: z.boolean(),
      count: number(),
      /** The first of their days. */
      since: z.iso.date(),
    }),
  );
// The cast: `Object.keys` does not know the names; the table has exactly these.
const PLACES = Object.keys(PREFIX) as (keyof typeof PREFIX)[];

/** How the system itself stands: times and numbers. */
export const statusReply = () =>
  z.strictObject({
    today: z.iso.date(),
    tasks: z.array(
      z.strictObject({
        task: z.enum(SCHEDULED),
        name: bilingual(),
        everyMinutes: number(),
        standing: z.enum(STANDINGS_OF_RUNS),
        doneAt: z.iso.datetime().optional(),
        failedAt: z.iso.datetime().optional(),
        /** Of what it had to do the last time that it was done, so much failed and comes again. */
        failed: number().optional(),
      }),
    ),
    /** What was decided and has not been carried out. */
    outbox: z.strictObject({
      effects: z.array(z.strictObject({ effect: z.enum(EFFECTS), count: number() })),
      /** The day on which the first of them was decided, as far as a week back. */
      since: z.iso.date().optional(),
    }),
    agenda: z.strictObject({
      /** The first day that still has to be looked at. */
      sweptUpTo: z.iso.date().optional(),
      /** Of days before today: the sweep could not do it, and tries again. */
      failed: kinds(),
      today: kinds(),
      /** Cases that are past their own last day. */
      overdueCases: number(),
      /** There is more than was looked at: the numbers are the least. */
      more: z.boolean(),
    }),
    /** As measured last; absent before the first time. */
    sizes: z
      .strictObject({
        measuredAt: z.iso.datetime(),
        dossiers: number(),
        /** Events that were tried to their end, and wait for whoever keeps the system. */
        deadLetters: number().optional(),
        places: z.array(z.strictObject({ place: z.enum(PLACES), documents: number(), bytes: number() })),
        /** Of a month, in cents of a dollar. */
        cost: z.array(z.strictObject({ part: z.enum(COST_PARTS), cents: number() })),
      })
      .optional(),
  });
export type StatusReply = z.infer<ReturnType<typeof statusReply>>;
