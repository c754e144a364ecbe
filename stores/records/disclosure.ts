import * as z from 'zod';
import { LEDGER_EVENTS, type LedgerEntry } from '../../domain/disclosure/ledger.ts';
import { NAMED, type StoredRecord } from './record.ts';

const ledger = () =>
  z.strictObject({
    event: z.enum(LEDGER_EVENTS),
    at: z.string(),
    documentId: z.string(),
    sha256: z.string(),
    category: z.string(),
    principalId: z.string(),
    consentId: z.string(),
  });
export const ledgerRecord: StoredRecord<'ledger', LedgerEntry, typeof ledger> = {
  name: 'ledger',
  fields: ledger,
  steps: [NAMED],
};
