import * as z from 'zod';
import { ENDS, type Run } from '../../domain/agenda/run.ts';
import type { Sizes } from '../../domain/agenda/sizes.ts';
import { NAMED, type StoredRecord } from './record.ts';

const run = () =>
  z.strictObject({ task: z.string(), ended: z.enum(ENDS), at: z.string(), failed: z.number().int().optional() });
export const runRecord: StoredRecord<'run', Run, typeof run> = { name: 'run', fields: run, steps: [NAMED] };

const sizes = () =>
  z.strictObject({
    measuredAt: z.string(),
    dossiers: z.number().int(),
    places: z.array(z.strictObject({ place: z.string(), documents: z.number().int(), bytes: z.number().int() })),
    deadLetters: z.number().int().optional(),
  });
export const sizesRecord: StoredRecord<'sizes', Sizes, typeof sizes> = {
  name: 'sizes',
  fields: sizes,
  // The second one: how many dead letters there are is new.
  steps: [NAMED, {}],
};
