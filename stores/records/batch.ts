import * as z from 'zod';
import { ROLES } from '../../contracts/names.ts';
import type { Batch } from '../../domain/cover/batch.ts';
import { NAMED, type SealedRecord, type StoredRecord } from './record.ts';

const ofCover = () => ({ coachId: z.string(), coverId: z.string() }) as const;
const work = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('cover-ask'), ...ofCover() }),
    z.strictObject({ kind: z.literal('cover-end'), ...ofCover() }),
    z.strictObject({ kind: z.literal('hand-over'), coachId: z.string(), toCoachId: z.string() }),
  ]);
const batchFields = () =>
  z.strictObject({
    batchId: z.string(),
    version: z.number(),
    work: work(),
    asked: z.string(),
    by: z.strictObject({ personId: z.string(), role: z.enum(ROLES) }),
    askedAt: z.string(),
    state: z.enum(['running', 'done']),
    left: z.array(z.string()),
    done: z.number(),
    chosen: z.array(z.string()).optional(),
    refused: z.array(z.strictObject({ dossierId: z.string(), problem: z.string() })),
  });
const batchSecrets = () => z.strictObject({ reason: z.string().optional() });
/** Sealed only where something was typed. */
export const batchRecord: SealedRecord<'batch', Batch, typeof batchFields, typeof batchSecrets> = {
  name: 'batch',
  fields: batchFields,
  secrets: batchSecrets,
  sealed: 'sometimes',
  steps: [NAMED],
  compared: ['version'],
};

/** Leads from a request to its batch while that runs: the same request, sent again, is answered with that batch. */
type Running = { readonly batchId: string };
const running = () => z.strictObject({ batchId: z.string() });
export const batchRunningRecord: StoredRecord<'batch-running', Running, typeof running> = {
  name: 'batch-running',
  fields: running,
  steps: [NAMED],
};
