import * as z from 'zod';
import type { Effect } from '../../domain/effect.ts';
import { type Due, due, notice, texts } from './parts.ts';
import { NAMED, type StoredRecord } from './record.ts';

const effect = () =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('start-execution'),
      machine: z.enum(['erasure', 'consent', 'rights-request', 'complaint']),
      name: z.string(),
      input: texts(),
    }),
    z.strictObject({ type: z.literal('answer-token'), token: z.string(), outcome: z.string() }),
    z.strictObject({
      type: z.literal('event'),
      event: z.enum(['RelocateDocuments', 'EndChain', 'CarryOnBatch', 'SendTestInvitation']),
      detail: texts(),
    }),
    z.strictObject({
      type: z.literal('notify'),
      notice: notice(),
      recipient: z.discriminatedUnion('to', [
        z.strictObject({ to: z.literal('owner') }),
        z.strictObject({ to: z.literal('person'), personId: z.string() }),
      ]),
      facts: texts(),
      lastNotice: z.literal(true).optional(),
    }),
  ]);

/** What is to be done outside the database; `dueKey` is its id. */
type Waiting = Due & {
  readonly effect: Effect;
  readonly claims: number;
  readonly claimedUntil?: string;
  /** When it was decided (ISO instant); what was left before this was kept has none. */
  readonly madeAt?: string;
};
const outbox = () =>
  z.strictObject({
    effect: effect(),
    claims: z.number(),
    claimedUntil: z.string().optional(),
    madeAt: z.string().optional(),
    ...due(),
  });
export const outboxRecord: StoredRecord<'outbox', Waiting, typeof outbox> = {
  name: 'outbox',
  fields: outbox,
  steps: [NAMED, {}],
  compared: ['claims'],
};
