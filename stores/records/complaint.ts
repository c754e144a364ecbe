import * as z from 'zod';
import { ABOUT_KINDS, CHANNELS, COMPLAINT_STATES, type Complaint, OUTCOMES } from '../../domain/complaint/complaint.ts';
import type { RegisterLine } from '../../domain/complaint/register.ts';
import { articleId, earlierWords, texts } from './parts.ts';
import { NAMED, type SealedRecord, type StoredRecord } from './record.ts';

const yes = () => z.literal(true).optional();

const complainant = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('client'), personId: z.string() }),
    z.strictObject({ kind: z.literal('principal'), personId: z.string().optional(), principalId: z.string() }),
    z.strictObject({ kind: z.literal('anonymous') }),
  ]);

const about = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), personId: z.string() }),
    z.strictObject({ kind: z.literal('owner') }),
    z.strictObject({ kind: z.literal('article'), article: articleId() }),
    z.strictObject({ kind: z.literal('decision'), requestId: z.string() }),
    z.strictObject({ kind: z.literal('other') }),
  ]);

const handler = () =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('owner') }),
    z.strictObject({ kind: z.literal('person'), personId: z.string() }),
    z.strictObject({ kind: z.literal('outside'), personId: z.string().optional() }),
  ]);

const measure = () =>
  z.strictObject({ n: z.number(), ownerId: z.string(), dueOn: z.string(), doneOn: z.string().optional() });

const complaintFields = () =>
  z.strictObject({
    complaintId: z.string(),
    number: z.string(),
    version: z.number(),
    dossierId: z.string().optional(),
    branch: z.string().optional(),
    complainant: complainant(),
    channel: z.enum(CHANNELS),
    receivedOn: z.string(),
    registeredAt: z.string(),
    about: about(),
    against: z.strictObject({ personId: z.string().optional(), owner: z.boolean() }),
    attachments: z.array(z.string()),
    state: z.enum(COMPLAINT_STATES),
    confirmedAt: z.string().optional(),
    confirmedInTime: z.boolean().optional(),
    decidedInTime: z.boolean().optional(),
    handler: handler().optional(),
    before: z.array(handler()),
    termFrom: z.string(),
    deferredOn: z.array(z.string()),
    deferralsBefore: z.number().optional(),
    hearing: z
      .strictObject({
        on: z.string().optional(),
        time: z.string().optional(),
        heldOn: z.string().optional(),
        waived: yes(),
      })
      .optional(),
    mediation: z.strictObject({ proposedOn: z.string(), complainant: yes(), other: yes(), refused: yes() }).optional(),
    mediatedOn: z.string().optional(),
    decisions: z.array(z.strictObject({ outcome: z.enum(OUTCOMES), on: z.string() })),
    measures: z.array(measure()),
    reopenings: z.number(),
    solved: z.boolean().optional(),
    closedOn: z.string().optional(),
    runs: z.number(),
    token: z.string().optional(),
  });

const words = () => ({
  report: z.string().optional(),
  complainantWords: z.string().optional(),
  otherWords: z.string().optional(),
});

const complaintSecrets = () =>
  z.strictObject({
    text: z.string(),
    deferralReasons: z.string().optional(),
    place: z.string().optional(),
    ...words(),
    earlierHearings: z.array(z.strictObject({ heldOn: z.string().optional(), ...words() })).optional(),
    agreement: z.string().optional(),
    reasons: z.array(z.string()),
    measures: texts(),
    notSolved: z.string().optional(),
    earlierWords: earlierWords(),
  });

export const complaintRecord: SealedRecord<'complaint', Complaint, typeof complaintFields, typeof complaintSecrets> = {
  name: 'complaint',
  fields: complaintFields,
  secrets: complaintSecrets,
  steps: [NAMED],
  compared: ['version'],
};
export const complaintApartRecord: SealedRecord<
  'complaint-apart',
  Complaint,
  typeof complaintFields,
  typeof complaintSecrets
> = { ...complaintRecord, name: 'complaint-apart' };

export type ComplaintWay = { readonly complaintId: string; readonly number: string; readonly dossierId?: string };
const way = () => z.strictObject({ complaintId: z.string(), number: z.string(), dossierId: z.string().optional() });
export const complaintWayRecord: StoredRecord<'complaint-way', ComplaintWay, typeof way> = {
  name: 'complaint-way',
  fields: way,
  steps: [NAMED],
};
export const complaintListRecord: StoredRecord<'complaint-list', ComplaintWay, typeof way> = {
  name: 'complaint-list',
  fields: way,
  steps: [NAMED],
};

const line = () =>
  z.strictObject({
    number: z.string(),
    complaintId: z.string().optional(),
    kind: z.enum(ABOUT_KINDS),
    channel: z.enum(CHANNELS),
    state: z.enum([...COMPLAINT_STATES, 'erased']),
    receivedOn: z.string(),
    confirmedOn: z.string().optional(),
    decidedOn: z.string().optional(),
    closedOn: z.string().optional(),
    outcome: z.enum([...OUTCOMES, 'mediated', 'withdrawn']).optional(),
    deferred: z.boolean(),
    reopened: z.boolean(),
    confirmedInTime: z.boolean().optional(),
    decidedInTime: z.boolean().optional(),
  });
export const complaintLineRecord: StoredRecord<'complaint-line', RegisterLine, typeof line> = {
  name: 'complaint-line',
  fields: line,
  steps: [NAMED],
};

const counter = () => z.strictObject({ last: z.number() });
export const complaintCounterRecord: StoredRecord<'complaint-counter', { readonly last: number }, typeof counter> = {
  name: 'complaint-counter',
  fields: counter,
  steps: [NAMED],
  compared: ['last'],
};
