import * as z from 'zod';
import { type AnonymousYear, CLASSES } from '../../domain/statistics/groups.ts';
import type { Release } from '../../domain/statistics/release.ts';
import { NAMED, type StoredRecord } from './record.ts';

/** Of coarse values and counts: a field of a dossier, a key or a moment has no place in it. */
const anonymousYear = () =>
  z.strictObject({
    year: z.number().int(),
    groups: z.array(
      z.strictObject({
        service: z.string().optional(),
        outcome: z.string().optional(),
        duration: z.string().optional(),
        principalType: z.string().optional(),
        count: z.number().int(),
      }),
    ),
  });
export const anonymousYearRecord: StoredRecord<'anonymous-year', AnonymousYear, typeof anonymousYear> = {
  name: 'anonymous-year',
  fields: anonymousYear,
  steps: [NAMED],
};

type Counted = { readonly upTo: number };
const counted = () => z.strictObject({ upTo: z.number().int() });
export const yearsCountedRecord: StoredRecord<'years-counted', Counted, typeof counted> = {
  name: 'years-counted',
  fields: counted,
  steps: [NAMED],
  compared: ['upTo'],
};

const release = () =>
  z.strictObject({
    releaseId: z.string(),
    releasedAt: z.string(),
    releasedBy: z.string(),
    purpose: z.string(),
    receiver: z.string(),
    from: z.number().int(),
    until: z.number().int(),
    suppressed: z.array(
      z.strictObject({
        year: z.number().int(),
        of: z.enum(['year', ...CLASSES]),
        untold: z.number().int(),
        values: z.array(z.string()),
      }),
    ),
  });
export const releaseRecord: StoredRecord<'release', Release, typeof release> = {
  name: 'release',
  fields: release,
  steps: [NAMED],
};
