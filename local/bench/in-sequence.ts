import type { OperationName } from '../../contracts/api.ts';
import type { OperationSpec } from '../../contracts/operation.ts';

/**
 * How many requests to DynamoDB may wait for one another. Each waits for the one before it, also on AWS, where one takes some
 * milliseconds. One of them is nearly always the transaction that also writes the audit entry, reads included.
 */
export const MOST: { readonly [kind in OperationSpec['kind']]: number } = { reads: 4, acts: 6, changes: 6, creates: 6 };

const TIME_SHEET = {
  most: 7,
  because:
    'the dossiers of a coach are listed and looked through, each is opened with its trace, and then the principals',
};

/** Those that cannot do with so few, as they are measured, with the reason. */
export const LONGER: { readonly [N in OperationName]?: { readonly most: number; readonly because: string } } = {
  listAudit: {
    most: 6,
    because:
      'the look is in the log itself, which is read after it, past what the asker may not know of, and then the names',
  },
  getTimeCsv: TIME_SHEET,
  getTimeXlsx: TIME_SHEET,
  planCover: { most: 11, because: 'the plan is committed first, then the question to each client by itself' },
  askCover: { most: 14, because: 'the question to each of two clients is committed by itself' },
  endCover: { most: 13, because: 'the absence ends first, then what each of two clients allowed by itself' },
  handOver: {
    most: 10,
    because: 'each of two dossiers is handed over by itself, and what was done is kept for repeats',
  },
  closeSignals: { most: 10, because: 'each of three signals is decided by itself, on one chain' },
  closeSuggestions: { most: 10, because: 'each of three suggestions is answered by itself, on one chain' },
  removePerson: { most: 8, because: 'the account is closed before the look that counts, and removed after it' },
};
