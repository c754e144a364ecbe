import * as z from 'zod';
import { NAMED, type Step, type StoredRecord } from './record.ts';

/** The id of what was made with a key; a whole answer was kept before, of which nothing is used. */
type Kept = { readonly body: string; readonly id?: string | undefined; readonly ttl: number };

const idempotency = () => z.strictObject({ body: z.string(), id: z.string().optional(), ttl: z.number() });

const WITHOUT_ANSWER: Step = { fields: ({ body, ttl }) => ({ body, ttl }) };

export const idempotencyRecord: StoredRecord<'idempotency', Kept, typeof idempotency> = {
  name: 'idempotency',
  fields: idempotency,
  steps: [NAMED, WITHOUT_ANSWER],
  compared: ['ttl'],
};
