import type { AuditEntry } from '../domain/audit.ts';
import type { ItemStore } from './items.ts';
import { ANCHOR_DAY, AUDIT_ENTRIES, auditPartition } from './layout.ts';

export type AnchoredHead = { readonly chain: string; readonly seq: number; readonly hash: string };

/** Reads the chains. Only the committer writes them. */
export class AuditStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** A page, after a link's place: whatever a caller sends as that, the look stays among the links. */
  async list(chain: string, limit: number, after?: string): Promise<{ items: AuditEntry[]; next?: string }> {
    const pk = auditPartition(chain);
    const page = await this.#items.query('records', pk, {
      startsWith: AUDIT_ENTRIES,
      limit,
      ...(after ? { after: { pk, sk: `${AUDIT_ENTRIES}${after}` } } : {}),
    });
    const items = page.items.map((item) => item.entry as AuditEntry);
    return page.next ? { items, next: page.next.sk.slice(AUDIT_ENTRIES.length) } : { items };
  }

  /** The heads that changed last on this day. */
  async headsChangedOn(day: string): Promise<AnchoredHead[]> {
    const heads: AnchoredHead[] = [];
    let after: Awaited<ReturnType<ItemStore['queryDue']>>['next'];
    do {
      const page = await this.#items.queryDue(`${ANCHOR_DAY}${day}`, { ...(after ? { after } : {}) });
      for (const item of page.items)
        heads.push({ chain: String(item.dueKey), seq: Number(item.seq), hash: String(item.hash) });
      after = page.next;
    } while (after);
    return heads;
  }
}
