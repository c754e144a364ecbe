import { type AuditEntry, type AuditHead, auditText, GENESIS } from '../../domain/audit.ts';

/** The place of the first link that does not hold, or undefined for a chain that holds from its start to `head`. */
export function firstBrokenLink(
  entries: readonly AuditEntry[],
  head: AuditHead,
  sha256: (text: string) => string,
): number | undefined {
  let last = GENESIS;
  for (const entry of entries) {
    const { hash, ...link } = entry;
    if (entry.seq !== last.seq + 1 || entry.previous !== last.hash || sha256(auditText(link)) !== hash)
      return last.seq + 1;
    last = { seq: entry.seq, hash };
  }
  return last.seq === head.seq && last.hash === head.hash ? undefined : last.seq + 1;
}
