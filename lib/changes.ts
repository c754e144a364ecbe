import type { FunctionName } from '../contracts/functions.ts';
import type { PARTITIONS } from '../contracts/names.ts';

type Partition = keyof typeof PARTITIONS;

/** What nearly every command writes: something of a dossier, or the agenda; its link in the chain, what is to happen, that it was done. */
const COMMAND = ['dossier', 'audit', 'outbox', 'idempotency'] as const;

/**
 * Which records the functions that face the internet may change: all that their operations write, and no others. What others write
 * (how far a sweep came, what mails were sent, the clock), none of them can touch.
 */
export const CHANGES = {
  peopleHttp: [...COMMAND, 'person', 'account', 'principal', 'representative', 'membership', 'cover'],
  dossiersHttp: [...COMMAND, 'number', 'membership'],
  documentsHttp: COMMAND,
  testResultsHttp: [...COMMAND, 'test-invitation-way'],
  consentsHttp: [...COMMAND, 'membership', 'representative', 'cover', 'batch', 'batch-running'],
  consultsHttp: COMMAND,
  summariesHttp: COMMAND,
  paperHttp: ['dossier', 'audit', 'idempotency'],
  disclosuresHttp: ['dossier', 'audit'],
  // The log entry of the access.
  receiptsHttp: ['audit'],
  // What was asked of the owner goes from the agenda.
  proofHttp: ['audit', 'dossier'],
  agendaHttp: ['audit', 'calendar'],
  rightsHttp: [...COMMAND, 'rights-line'],
  registersHttp: [...COMMAND, 'breach', 'breach-of-complaint', 'suggestion', 'suggestion-sent'],
  statisticsHttp: ['audit', 'idempotency', 'release'],
  complaintsHttp: [...COMMAND, 'complaint-way', 'complaint-list', 'complaint-line'],
} as const satisfies { readonly [F in FunctionName]?: readonly Partition[] };
