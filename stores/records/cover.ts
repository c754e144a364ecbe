import * as z from 'zod';
import type { Cover } from '../../domain/cover/cover.ts';
import { NAMED, type StoredRecord } from './record.ts';

const cover = () =>
  z.strictObject({
    coverId: z.string(),
    version: z.number(),
    coachId: z.string(),
    replacementId: z.string(),
    from: z.string(),
    until: z.string(),
    state: z.enum(['planned', 'ended']),
    endedAt: z.string().optional(),
  });
export const coverRecord: StoredRecord<'cover', Cover, typeof cover> = {
  name: 'cover',
  fields: cover,
  steps: [NAMED],
  compared: ['version'],
};
