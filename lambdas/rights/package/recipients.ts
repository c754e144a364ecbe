import type { LedgerEntry } from '../../../domain/disclosure/ledger.ts';
import { entryOf } from '../../shared/named.ts';
import { principalName } from './case-facts.ts';
import type { PackageFacts } from './package-facts.ts';
import { dayAt } from './sheet.ts';

/** One line for each recipient: who, of what kind, how many documents, and when last. */
export function recipientRows(facts: PackageFacts): string[][] {
  const { records, principals, policy, language } = facts;
  const of = new Map<string, { readonly documents: Set<string>; last: LedgerEntry }>();
  for (const entry of records.ledger) {
    const known = of.get(entry.principalId);
    if (!known) of.set(entry.principalId, { documents: new Set([entry.documentId]), last: entry });
    else {
      known.documents.add(entry.documentId);
      if (entry.at > known.last.at) known.last = entry;
    }
  }
  return [...of].map(([principalId, { documents, last }]) => {
    const type = principals.get(principalId)?.type;
    return [
      principalName(principalId, facts),
      type === undefined ? '' : entryOf(policy.principalTypes, type).name[language],
      String(documents.size),
      dayAt(last.at, language),
    ];
  });
}
