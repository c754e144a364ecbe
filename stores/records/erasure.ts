import * as z from 'zod';
import { ERASURE_STEPS, type ErasureCase } from '../../domain/erasure/erasure-case.ts';
import { type LeftPaper, PAPER_HANDS } from '../../domain/proof/left-paper.ts';
import { articleId, destroyedPaper } from './parts.ts';
import { NAMED, type SealedRecord, type StoredRecord } from './record.ts';

const erasure = () =>
  z.strictObject({
    erasureId: z.string(),
    version: z.number(),
    dossierId: z.string(),
    dossierNumber: z.string(),
    policyId: z.string(),
    ground: z.enum(['retention-term', 'client-request', 'objection']),
    articles: z.array(articleId()),
    service: z.string().optional(),
    principalId: z.string().optional(),
    trajectoryEndedOn: z.string(),
    destructionDueOn: z.string(),
    startedAt: z.string(),
    steps: z.partialRecord(z.enum(ERASURE_STEPS), z.string()),
    counts: z.strictObject({
      documents: z.number(),
      objectVersions: z.number(),
      deleteMarkers: z.number(),
      records: z.number(),
      keysDestroyed: z.number(),
      lookups: z.number(),
    }),
    paper: z
      .strictObject({
        copies: z.number(),
        destroyed: z.array(destroyedPaper()),
        left: z.number(),
      })
      .optional(),
    mark: z.strictObject({ key: z.string(), versionIds: z.array(z.string()) }).optional(),
    parties: z
      .strictObject({
        clientId: z.string(),
        coachId: z.string(),
        ways: z.array(z.strictObject({ pk: z.string(), sk: z.string() })).optional(),
      })
      .optional(),
    survivors: z.array(z.string()),
    relationId: z.string().optional(),
    listedAt: z.string().optional(),
    auditHead: z.strictObject({ seq: z.number(), hash: z.string() }).optional(),
    certificateId: z.string().optional(),
    completedAt: z.string().optional(),
    chainEndsOn: z.string().optional(),
    chainEnded: z.boolean().optional(),
  });
type Closing = { readonly erasureId: string };
const closing = () => z.strictObject({ erasureId: z.string() });
export const closingRecord: StoredRecord<'closing', Closing, typeof closing> = {
  name: 'closing',
  fields: closing,
  steps: [NAMED],
};

export const erasureRecord: StoredRecord<'erasure', ErasureCase, typeof erasure> = {
  name: 'erasure',
  fields: erasure,
  steps: [NAMED],
  compared: ['version'],
};

const ways = () => z.strictObject({ keys: z.array(z.strictObject({ pk: z.string(), sk: z.string() })) });
export const erasureWaysRecord: StoredRecord<
  'erasure-ways',
  { readonly keys: readonly { readonly pk: string; readonly sk: string }[] },
  typeof ways
> = {
  name: 'erasure-ways',
  fields: ways,
  steps: [NAMED],
};

/** In the list of certificates; the paper itself lies in the proof bucket. */
export type CertificateEntry = {
  readonly certificateId: string;
  readonly erasureId: string;
  readonly dossierNumber: string;
  readonly completedAt: string;
};
const certificate = () =>
  z.strictObject({
    certificateId: z.string(),
    erasureId: z.string(),
    dossierNumber: z.string(),
    completedAt: z.string(),
  });
export const certificateRecord: StoredRecord<'certificate', CertificateEntry, typeof certificate> = {
  name: 'certificate',
  fields: certificate,
  steps: [NAMED],
};

const leftPaper = () =>
  z.strictObject({
    certificateId: z.string(),
    erasureId: z.string(),
    version: z.number(),
    left: z.number(),
    confirmed: z.array(
      z.strictObject({
        copies: z.number(),
        on: z.string(),
        method: z.string(),
        by: z.enum(PAPER_HANDS),
        recordedOn: z.string(),
      }),
    ),
  });
export const leftPaperRecord: StoredRecord<'left-paper', LeftPaper, typeof leftPaper> = {
  name: 'left-paper',
  fields: leftPaper,
  steps: [NAMED],
  compared: ['version'],
};

/** A line of the relation register; without its seal when no name was kept. */
type Relation = {
  readonly relationId: string;
  readonly principalId?: string;
  readonly service: string;
  readonly year: number;
  readonly secrets: { readonly clientName: string };
};
const relationFields = () =>
  z.strictObject({
    relationId: z.string(),
    principalId: z.string().optional(),
    service: z.string(),
    year: z.number(),
  });
const relationSecrets = () => z.strictObject({ clientName: z.string() });
export const relationRecord: SealedRecord<'relation', Relation, typeof relationFields, typeof relationSecrets> = {
  name: 'relation',
  fields: relationFields,
  secrets: relationSecrets,
  sealed: 'sometimes',
  steps: [NAMED],
};
