import type { Summary } from '../domain/summary/summary.ts';
import type { ItemStore } from './items.ts';
import { summaryRecord } from './records/summary.ts';
import { SealedInDossier } from './sealed-in-dossier.ts';

/** The summaries of each dossier. */
export class SummaryStore extends SealedInDossier<'summary', Omit<Summary, 'secrets'>, Summary['secrets']> {
  constructor(items: ItemStore) {
    super(items, summaryRecord, (dossierId, summaryId) => ({ dossierId, summaryId }));
  }
}
