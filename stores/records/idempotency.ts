import * as z from 'zod';
import { NAMED, type StoredRecord } from './record.ts';

/** What was answered to a creation; the body's form is the operation's. */
export type KeptReply = { readonly status: number; readonly body: unknown; readonly etag?: string };
type Kept = { readonly body: string; readonly reply: KeptReply; readonly ttl: number };

const idempotency = () =>
  z.strictObject({
    body: z.string(),
    reply: z.strictObject({ status: z.number(), body: z.unknown(), etag: z.string().optional() }),
    ttl: z.number(),
  });
export const idempotencyRecord: StoredRecord<'idempotency', Kept, typeof idempotency> = {
  name: 'idempotency',
  fields: idempotency,
  steps: [NAMED],
};
