import * as z from 'zod';
import { DOSSIER_STATES, type Dossier } from '../../domain/dossier/dossier.ts';
import { destroyedPaper, earlierWords } from './parts.ts';
import { NAMED, type SealedRecord, type StoredRecord } from './record.ts';

const hoursAs = () => ({ minutes: z.number(), since: z.string() });

const dossierFields = () =>
  z.strictObject({
    dossierId: z.string(),
    number: z.string(),
    version: z.number(),
    state: z.enum(DOSSIER_STATES),
    policyId: z.string(),
    service: z.string(),
    purpose: z.string(),
    branch: z.string().optional(),
    clientId: z.string(),
    coachId: z.string(),
    coachSince: z.string().optional(),
    principalId: z.string().optional(),
    createdOn: z.string(),
    takenOver: z
      .strictObject({
        on: z.string(),
        open: z.literal(true).optional(),
        documents: z.strictObject({ available: z.number(), rejected: z.number() }).optional(),
      })
      .optional(),
    notices: z.array(
      z.strictObject({
        regulationVersion: z.string(),
        givenOn: z.string(),
        channel: z.string(),
        readOn: z.string().optional(),
      }),
    ),
    announcedRegulations: z
      .array(
        z.strictObject({
          version: z.string(),
          effectiveFrom: z.string(),
          announcedOn: z.string(),
          withdrawnOn: z.string().optional(),
        }),
      )
      .optional(),
    startedOn: z.string().optional(),
    endedOn: z.string().optional(),
    outcome: z.string().optional(),
    hold: z.strictObject({ placedOn: z.string(), reviewOn: z.string() }).optional(),
    keepUntil: z.string().optional(),
    paperUntil: z.string().optional(),
    paperGoneOn: z.string().optional(),
    paper: z
      .strictObject({
        recorded: z.number(),
        kept: z.number(),
        destroyed: z.array(destroyedPaper()),
        dueOn: z.string().optional(),
      })
      .optional(),
    hours: z
      .strictObject({
        ...hoursAs(),
        recordedOn: z.string(),
        told: z.strictObject({ percent: z.number(), on: z.string() }).optional(),
        earlier: z.array(z.strictObject({ ...hoursAs(), until: z.string() })).optional(),
      })
      .optional(),
    destruction: z
      .strictObject({
        dueOn: z.string(),
        on: z.string(),
        announcedOn: z.string(),
        waits: z.literal(true).optional(),
      })
      .optional(),
    broughtForward: z
      .array(
        z.strictObject({
          requestId: z.string(),
          right: z.enum(['erasure', 'objection']),
          on: z.string(),
          registeredBy: z.enum(['client', 'owner']),
        }),
      )
      .optional(),
    objectedTo: z.string().optional(),
    removals: z
      .array(
        z.strictObject({
          requestId: z.string(),
          on: z.string().optional(),
          objected: z.literal(true).optional(),
        }),
      )
      .optional(),
    restriction: z
      .strictObject({ requestId: z.string(), placedOn: z.string(), endsOn: z.string().optional() })
      .optional(),
    early: z.strictObject({ ground: z.enum(['client-request', 'objection']), requestedOn: z.string() }).optional(),
  });

/** Which fields of the client there are is policy. */
const dossierSecrets = () =>
  z.strictObject({
    client: z.object({ firstName: z.string(), lastName: z.string() }).catchall(z.string().optional()),
    decisionReference: z.string().optional(),
    holdReason: z.string().optional(),
    follows: z.string().optional(),
    earlierWords: earlierWords(),
  });

export const dossierRecord: SealedRecord<'dossier', Dossier, typeof dossierFields, typeof dossierSecrets> = {
  name: 'dossier',
  fields: dossierFields,
  secrets: dossierSecrets,
  sealedFor: 'partition',
  // Second: the destruction that was told, and what was objected to.
  steps: [NAMED, {}],
  compared: ['version'],
};

const pointer = () => z.strictObject({ dossierId: z.string(), number: z.string() });
/** From outside to a dossier. */
export type DossierPointer = { readonly dossierId: string; readonly number: string };

export const numberRecord: StoredRecord<'number', DossierPointer, typeof pointer> = {
  name: 'number',
  fields: pointer,
  steps: [NAMED],
};
export const membershipRecord: StoredRecord<'membership', DossierPointer, typeof pointer> = {
  name: 'membership',
  fields: pointer,
  steps: [NAMED],
};

const counter = () => z.strictObject({ last: z.number() });
export const counterRecord: StoredRecord<'counter', { readonly last: number }, typeof counter> = {
  name: 'counter',
  fields: counter,
  steps: [NAMED],
  compared: ['last'],
};
