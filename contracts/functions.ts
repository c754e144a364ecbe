import type { VariableName } from './environment.ts';

type FunctionSpec = {
  /** Path of the wiring file. */
  readonly entry: string;
  readonly variables: readonly VariableName[];
  /** Whole seconds. */
  readonly timeout: number;
  /** Megabytes. */
  readonly memory: number;
  /** Deployed only where a managed part of AWS is missing. */
  readonly localOnly?: true;
  /** Ships the letter font beside the bundle. */
  readonly font?: true;
};

const COMMON = ['STAGE', 'POLICY', 'RECORDS_TABLE'] as const satisfies readonly VariableName[];
const SEALED = [...COMMON, 'VAULT_TABLE', 'DATA_KEY_ID'] as const satisfies readonly VariableName[];

/** Every function of the system. The stacks make them from this list; each gets its own role with its own grants. */
export const FUNCTIONS = {
  publicHttp: {
    entry: 'lambdas/http/public.handler.ts',
    variables: ['STAGE', 'POLICY', 'USER_POOL_ID', 'USER_POOL_CLIENT_ID', 'SIGNING_KEY_ID'],
    timeout: 10,
    memory: 512,
  },
  peopleHttp: {
    entry: 'lambdas/http/people.handler.ts',
    variables: [...SEALED, 'USER_POOL_ID'],
    timeout: 10,
    memory: 512,
  },
  dossiersHttp: {
    entry: 'lambdas/http/dossiers.handler.ts',
    variables: [...SEALED, 'INDEX_KEY_ID'],
    timeout: 10,
    memory: 512,
  },
  documentsHttp: {
    entry: 'lambdas/http/documents.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET'],
    timeout: 10,
    memory: 512,
  },
  proofHttp: {
    entry: 'lambdas/http/proof.handler.ts',
    variables: [...SEALED, 'SURVIVORS_TABLE', 'PROOF_BUCKET'],
    timeout: 10,
    memory: 512,
  },
  consentsHttp: {
    entry: 'lambdas/http/consents.handler.ts',
    variables: [...SEALED, 'USER_POOL_ID'],
    timeout: 10,
    memory: 512,
  },
  disclosuresHttp: {
    entry: 'lambdas/http/disclosures.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET'],
    timeout: 10,
    memory: 512,
  },
  receiptsHttp: {
    entry: 'lambdas/http/receipts.handler.ts',
    variables: [...SEALED, 'FONT_PATH'],
    timeout: 10,
    memory: 1024,
    font: true,
  },
  relay: {
    entry: 'lambdas/events/relay.handler.ts',
    variables: [
      ...COMMON,
      'ERASURE_MACHINE_ARN',
      'CONSENT_MACHINE_ARN',
      'RIGHTS_MACHINE_ARN',
      'COMPLAINT_MACHINE_ARN',
      'USER_POOL_ID',
      'MAIL_SENDER',
      'MAIL_CONFIGURATION_SET',
      'PORTAL_ORIGIN',
    ],
    timeout: 60,
    memory: 512,
  },
  sweep: {
    entry: 'lambdas/events/sweep.handler.ts',
    variables: [...SEALED],
    timeout: 900,
    memory: 512,
  },
  inspect: {
    entry: 'lambdas/events/inspect.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET'],
    timeout: 120,
    memory: 1024,
  },
  relocate: {
    entry: 'lambdas/events/relocate.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET'],
    timeout: 900,
    memory: 512,
  },
  anchor: {
    entry: 'lambdas/events/anchor.handler.ts',
    variables: [...COMMON, 'PROOF_BUCKET'],
    timeout: 300,
    memory: 512,
  },
  bounces: {
    entry: 'lambdas/events/bounces.handler.ts',
    variables: [...SEALED],
    timeout: 30,
    memory: 512,
  },
  scanner: {
    entry: 'lambdas/events/scanner.handler.ts',
    variables: ['DOCUMENTS_BUCKET'],
    timeout: 120,
    memory: 1024,
    localOnly: true,
  },
  eraseObjects: {
    entry: 'lambdas/tasks/erase-objects.handler.ts',
    variables: [...COMMON, 'SURVIVORS_TABLE', 'DOCUMENTS_BUCKET'],
    timeout: 900,
    memory: 512,
  },
  eraseRecords: {
    entry: 'lambdas/tasks/erase-records.handler.ts',
    variables: [...SEALED, 'SURVIVORS_TABLE'],
    timeout: 900,
    memory: 512,
  },
  certify: {
    entry: 'lambdas/tasks/certify.handler.ts',
    variables: [...COMMON, 'SURVIVORS_TABLE', 'PROOF_BUCKET', 'SIGNING_KEY_ID', 'FONT_PATH'],
    timeout: 120,
    memory: 1024,
    font: true,
  },
  consentTask: {
    entry: 'lambdas/tasks/consent.handler.ts',
    variables: [...SEALED],
    timeout: 30,
    memory: 512,
  },
  // What it sends as a letter is made on the spot, so it has the font.
  rightsHttp: {
    entry: 'lambdas/http/rights.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET', 'FONT_PATH'],
    timeout: 15,
    memory: 1024,
    font: true,
  },
  rightsTask: {
    entry: 'lambdas/tasks/rights.handler.ts',
    variables: [...SEALED, 'INDEX_KEY_ID', 'DOCUMENTS_BUCKET'],
    timeout: 300,
    memory: 512,
  },
  exportPackage: {
    entry: 'lambdas/tasks/export.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET', 'FONT_PATH', 'USER_POOL_ID'],
    timeout: 900,
    memory: 1024,
    font: true,
  },
  registersHttp: {
    entry: 'lambdas/http/registers.handler.ts',
    variables: [...SEALED],
    timeout: 10,
    memory: 512,
  },
  // It looks addresses up to know who is the same person, and makes letters on the spot.
  complaintsHttp: {
    entry: 'lambdas/http/complaints.handler.ts',
    variables: [...SEALED, 'USER_POOL_ID', 'FONT_PATH'],
    timeout: 15,
    memory: 1024,
    font: true,
  },
  complaintTask: {
    entry: 'lambdas/tasks/complaints.handler.ts',
    variables: [...SEALED, 'USER_POOL_ID'],
    timeout: 30,
    memory: 512,
  },
} as const satisfies Record<string, FunctionSpec>;

export type FunctionName = keyof typeof FUNCTIONS;
/** The variables a wiring may ask for, by function: asking for another is a type error. */
export type FunctionVariables<F extends FunctionName> = (typeof FUNCTIONS)[F]['variables'][number];
