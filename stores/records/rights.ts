import * as z from 'zod';
import {
  CHANGE_KINDS,
  CHANNELS,
  OUTCOMES,
  REQUEST_STATES,
  RIGHT_KINDS,
  type RightsRequest,
} from '../../domain/rights/request.ts';
import { earlierWords, texts } from './parts.ts';
import { NAMED, type SealedRecord, type StoredRecord } from './record.ts';

const identity = () =>
  z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('pending') }),
    z.strictObject({ state: z.literal('asked'), on: z.string() }),
    z.strictObject({
      state: z.literal('established'),
      method: z.string(),
      on: z.string(),
      by: z.enum(['client', 'owner']),
    }),
  ]);

const change = () =>
  z.strictObject({
    n: z.number(),
    kind: z.enum(CHANGE_KINDS),
    target: z.union([
      z.strictObject({ field: z.string() }),
      z.strictObject({ documentId: z.string() }),
      z.strictObject({ unnamed: z.literal('document') }),
    ]),
    ground: z.string(),
  });

const decision = () =>
  z.strictObject({
    kind: z.enum(RIGHT_KINDS),
    outcome: z.enum(OUTCOMES),
    exceptions: z.array(z.string()),
    changes: z.array(z.number()).optional(),
    documents: z.array(z.string()).optional(),
    byHand: z.literal(true).optional(),
    appointment: z.strictObject({ on: z.string(), time: z.string() }).optional(),
    underHold: z.literal(true).optional(),
    withdrawnOn: z.string().optional(),
  });

const execution = () =>
  z.strictObject({
    kind: z.enum(RIGHT_KINDS),
    state: z.enum(['todo', 'done']),
    from: z.string(),
    waits: z.literal(true).optional(),
    doneOn: z.string().optional(),
    by: z.enum(['system', 'owner']).optional(),
    failedAt: z.string().optional(),
    heldAt: z.string().optional(),
    removing: z.string().optional(),
    replacements: z.array(z.strictObject({ n: z.number(), documentId: z.string() })).optional(),
  });

const requestFields = () =>
  z.strictObject({
    requestId: z.string(),
    dossierId: z.string(),
    clientId: z.string(),
    version: z.number(),
    state: z.enum(REQUEST_STATES),
    kinds: z.array(z.enum(RIGHT_KINDS)),
    registeredBy: z.enum(['client', 'owner']),
    channel: z.enum(CHANNELS),
    receivedOn: z.string(),
    registeredAt: z.string(),
    identity: identity(),
    stop: z.strictObject({ from: z.string(), until: z.string().optional() }).optional(),
    extension: z.strictObject({ by: z.string(), on: z.string() }).optional(),
    changes: z.array(change()),
    objectionDay: z.string().optional(),
    order: z.enum(['access-first', 'erasure-first']).optional(),
    duplicates: z.array(z.string()),
    decidedOn: z.string().optional(),
    decisions: z.array(decision()),
    executions: z.array(execution()),
    told: z.array(z.strictObject({ principalId: z.string(), at: z.string(), kinds: z.array(z.enum(RIGHT_KINDS)) })),
    telling: z.strictObject({ principalId: z.string(), upTo: z.string() }).optional(),
    confirmedAt: z.string().optional(),
    requesterToldAt: z.string().optional(),
    closedOn: z.string().optional(),
    runs: z.number(),
    token: z.string().optional(),
    awaits: z.enum(['identity', 'decision']).optional(),
  });

const requestSecrets = () =>
  z.strictObject({
    note: z.string().optional(),
    changes: z.record(z.string(), z.strictObject({ from: z.string().optional(), to: z.string().optional() })),
    doubt: z.string().optional(),
    extensionReasons: z.string().optional(),
    reasons: texts().optional(),
    appointment: z.strictObject({ place: z.string(), explanation: z.string().optional() }).optional(),
    executionNotes: texts().optional(),
    earlierWords: earlierWords(),
  });

export const rightsRecord: SealedRecord<'rights', RightsRequest, typeof requestFields, typeof requestSecrets> = {
  name: 'rights',
  fields: requestFields,
  secrets: requestSecrets,
  // Second: what was refused under a legal hold.
  steps: [NAMED, {}],
  compared: ['version'],
};

export type RegisteredRequest = { readonly requestId: string; readonly dossierId: string; readonly number: string };
const line = () => z.strictObject({ requestId: z.string(), dossierId: z.string(), number: z.string() });
export const rightsLineRecord: StoredRecord<'rights-line', RegisteredRequest, typeof line> = {
  name: 'rights-line',
  fields: line,
  steps: [NAMED],
};

type StoredStatement = {
  readonly documentId: string;
  readonly requestId: string;
  readonly n: number;
  readonly ground: string;
  /** ISO day. */
  readonly on: string;
  readonly secrets: { readonly text: string };
};
const statementFields = () =>
  z.strictObject({
    documentId: z.string(),
    requestId: z.string(),
    n: z.number(),
    ground: z.string(),
    on: z.string(),
  });
const statementSecrets = () => z.strictObject({ text: z.string() });
export const statementRecord: SealedRecord<
  'statement',
  StoredStatement,
  typeof statementFields,
  typeof statementSecrets
> = { name: 'statement', fields: statementFields, secrets: statementSecrets, steps: [NAMED] };
