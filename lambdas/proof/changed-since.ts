import { addDays, daysFrom } from '../../domain/calendar.ts';
import type { AnchoredHead, AuditStore } from '../../stores/audit.ts';

/** Days asked at once: after a long silence that is what takes the time. */
const DAYS_AT_ONCE = 16;

/**
 * What is found for each day from one on up to today. The index is a moment behind: what changed at the end of yesterday is looked
 * for in any case.
 */
export async function foundSince<T>(
  from: string,
  today: string,
  find: (day: string) => Promise<readonly T[]>,
): Promise<T[]> {
  const days = [...new Set([...daysFrom(from, today), addDays(today, -1), today])];
  const found: T[] = [];
  for (let at = 0; at < days.length; at += DAYS_AT_ONCE)
    found.push(...(await Promise.all(days.slice(at, at + DAYS_AT_ONCE).map(find))).flat());
  return found;
}

/** The heads that changed last from a day on up to today, by chain. */
export async function changedHeads(
  { audit }: { readonly audit: Pick<AuditStore, 'headsChangedOn'> },
  from: string,
  today: string,
): Promise<AnchoredHead[]> {
  const latest = new Map<string, AnchoredHead>();
  for (const head of await foundSince(from, today, (day) => audit.headsChangedOn(day))) {
    const other = latest.get(head.chain);
    // One that changed meanwhile is found under two days.
    if (!other || other.seq < head.seq) latest.set(head.chain, head);
  }
  return [...latest.values()].sort((a, b) => (a.chain < b.chain ? -1 : 1));
}
