import { agendaFunctions } from './agenda/functions.ts';
import { ANSWERED_WITHIN, COMMON, type FunctionSpec, MAKING, SEALED } from './function-parts.ts';
import { keyFunctions } from './keys/functions.ts';
import { statisticsFunctions } from './statistics/functions.ts';
import { summaryFunctions } from './summary/functions.ts';

/** Every function of the system. The stacks make them from this list; each gets its own role with its own grants. */
export const FUNCTIONS = {
  publicHttp: {
    entry: 'lambdas/regulation/http.handler.ts',
    variables: ['STAGE', 'USER_POOL_ID', 'USER_POOL_CLIENT_ID', 'SIGNING_KEY_IDS'],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
  peopleHttp: {
    entry: 'lambdas/person/http.handler.ts',
    variables: [...MAKING, 'USER_POOL_ID'],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
  dossiersHttp: {
    entry: 'lambdas/dossier/http.handler.ts',
    variables: [...MAKING, 'NAMES_TABLE', 'INDEX_KEY_IDS', 'USER_POOL_ID'],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
  documentsHttp: {
    entry: 'lambdas/document/http.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET'],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
  testResultsHttp: {
    entry: 'lambdas/test-result/http.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET'],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
  proofHttp: {
    entry: 'lambdas/proof/http.handler.ts',
    variables: [...SEALED, 'SURVIVORS_TABLE', 'PROOF_BUCKET'],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
  consentsHttp: {
    entry: 'lambdas/consent/http.handler.ts',
    variables: [...MAKING, 'USER_POOL_ID'],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
  consultsHttp: {
    entry: 'lambdas/consult/http.handler.ts',
    variables: [...SEALED, 'USER_POOL_ID'],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
  carryOnBatch: {
    entry: 'lambdas/cover/batch.handler.ts',
    variables: [...SEALED, 'USER_POOL_ID'],
    timeout: 900,
    memory: 512,
  },
  disclosuresHttp: {
    entry: 'lambdas/disclosure/http.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET'],
    timeout: ANSWERED_WITHIN,
    memory: 512,
  },
  paperHttp: {
    entry: 'lambdas/paper/http.handler.ts',
    variables: [...SEALED, 'USER_POOL_ID', 'FONT_PATH', 'PORTAL_ORIGIN'],
    timeout: ANSWERED_WITHIN,
    memory: 1024,
    font: true,
  },
  receiptsHttp: {
    entry: 'lambdas/consent/receipts.handler.ts',
    variables: [...SEALED, 'FONT_PATH'],
    timeout: ANSWERED_WITHIN,
    memory: 1024,
    font: true,
  },
  ...keyFunctions,
  relay: {
    entry: 'lambdas/relay/relay.handler.ts',
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
    reserved: 5,
  },
  sweep: {
    entry: 'lambdas/agenda/sweep.handler.ts',
    variables: [...SEALED, 'SURVIVORS_TABLE', 'NAMES_TABLE', 'INDEX_KEY_IDS', 'USER_POOL_ID'],
    timeout: 900,
    memory: 512,
    reserved: 1,
  },
  inspect: {
    entry: 'lambdas/document/inspect.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET', 'DOCUMENTS_COPY'],
    timeout: 120,
    memory: 1024,
  },
  sendTestInvitation: {
    entry: 'lambdas/test-result/send-invitation.handler.ts',
    variables: [...SEALED, 'MAIL_SENDER', 'MAIL_CONFIGURATION_SET', 'PORTAL_ORIGIN'],
    timeout: 60,
    memory: 512,
  },
  giveUpInspection: {
    entry: 'lambdas/document/give-up.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET', 'DOCUMENTS_COPY'],
    timeout: 60,
    memory: 512,
  },
  relocate: {
    entry: 'lambdas/document/relocate.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET', 'DOCUMENTS_COPY'],
    timeout: 900,
    memory: 512,
  },
  anchor: {
    entry: 'lambdas/proof/anchor.handler.ts',
    variables: [...COMMON, 'PROOF_BUCKET'],
    timeout: 300,
    memory: 512,
  },
  watchChains: {
    entry: 'lambdas/proof/watch-chains.handler.ts',
    variables: [...COMMON, 'PROOF_BUCKET'],
    timeout: 900,
    memory: 1024,
  },
  // The only one that may delete what was recorded in a chain.
  endChains: {
    entry: 'lambdas/proof/end-chains.handler.ts',
    variables: [...MAKING, 'SURVIVORS_TABLE'],
    timeout: 900,
    memory: 512,
  },
  bounces: {
    entry: 'lambdas/mail/bounces.handler.ts',
    variables: [...SEALED],
    timeout: 30,
    memory: 512,
  },
  scanner: {
    entry: 'lambdas/document/scanner.handler.ts',
    variables: ['DOCUMENTS_BUCKET'],
    timeout: 120,
    memory: 1024,
    localOnly: true,
  },
  eraseObjects: {
    entry: 'lambdas/erasure/objects.handler.ts',
    variables: [...COMMON, 'SURVIVORS_TABLE', 'DOCUMENTS_BUCKET', 'DOCUMENTS_COPY'],
    timeout: 900,
    memory: 512,
    reserved: 3,
  },
  eraseRecords: {
    entry: 'lambdas/erasure/records.handler.ts',
    variables: [...MAKING, 'NAMES_TABLE', 'SURVIVORS_TABLE', 'SPARES_TABLE'],
    timeout: 900,
    memory: 512,
    reserved: 3,
  },
  certify: {
    entry: 'lambdas/proof/certify.handler.ts',
    variables: [...COMMON, 'SURVIVORS_TABLE', 'PROOF_BUCKET', 'SIGNING_KEY_ID', 'FONT_PATH'],
    timeout: 120,
    memory: 1024,
    reserved: 2,
    font: true,
  },
  consentTask: {
    entry: 'lambdas/consent/task.handler.ts',
    variables: [...SEALED],
    timeout: 30,
    memory: 512,
  },
  // What it sends as a letter is made on the spot, so it has the font.
  rightsHttp: {
    entry: 'lambdas/rights/http.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET', 'FONT_PATH'],
    timeout: ANSWERED_WITHIN,
    memory: 1024,
    font: true,
  },
  rightsTask: {
    entry: 'lambdas/rights/task.handler.ts',
    variables: [...SEALED, 'NAMES_TABLE', 'INDEX_KEY_IDS', 'DOCUMENTS_BUCKET', 'DOCUMENTS_COPY'],
    timeout: 300,
    memory: 512,
  },
  exportPackage: {
    entry: 'lambdas/rights/package.handler.ts',
    variables: [...SEALED, 'DOCUMENTS_BUCKET', 'DOCUMENTS_COPY', 'FONT_PATH', 'USER_POOL_ID'],
    timeout: 900,
    memory: 1024,
    font: true,
  },
  registersHttp: {
    entry: 'lambdas/register/http.handler.ts',
    variables: [...MAKING, 'FONT_PATH'],
    timeout: ANSWERED_WITHIN,
    memory: 1024,
    font: true,
  },
  // It looks addresses up to know who is the same person, and makes letters on the spot.
  complaintsHttp: {
    entry: 'lambdas/complaint/http.handler.ts',
    variables: [...MAKING, 'USER_POOL_ID', 'FONT_PATH'],
    timeout: ANSWERED_WITHIN,
    memory: 1024,
    font: true,
  },
  ...statisticsFunctions,
  ...agendaFunctions,
  ...summaryFunctions,
  complaintTask: {
    entry: 'lambdas/complaint/task.handler.ts',
    variables: [...SEALED, 'USER_POOL_ID'],
    timeout: 30,
    memory: 512,
  },
} as const satisfies Record<string, FunctionSpec>;

export type FunctionName = keyof typeof FUNCTIONS;
