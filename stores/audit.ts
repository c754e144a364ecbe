import type { AuditEntry } from '../domain/audit.ts';
import type { ItemStore } from './items.ts';
import { ANCHOR_DAY, type Parts, sorted } from './layout.ts';
import { findDue, findPage } from './lookup.ts';
import { auditHeadRecord, auditRecord } from './records/audit.ts';
import { fieldsOf } from './records/record.ts';

export type AnchoredHead = { readonly chain: string; readonly seq: number; readonly hash: string };

/** Reads the chains. Only the committer writes them. */
export class AuditStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** A page, after a link's place. */
  list(chain: string, limit: number, after?: string): Promise<{ items: AuditEntry[]; next?: string }> {
    return findPage(this.#items, auditRecord, { chain }, { limit, after }, (item) => fieldsOf(auditRecord, item).entry);
  }

  /** The heads that changed last on this day. */
  async headsChangedOn(day: string): Promise<AnchoredHead[]> {
    const heads = (await findDue(this.#items, `${ANCHOR_DAY}${day}`)).map((item) => fieldsOf(auditHeadRecord, item));
    return heads.map(({ dueKey, seq, hash }) => ({ chain: dueKey, seq, hash }));
  }
}

/** Sorted by number also in the table. */
export const linkKey = (chain: string, seq: number): Parts<'audit'> => ({ chain, seq: placeOfLink(seq) });
/** Where a link stands in its chain: what a page goes on after. */
export const placeOfLink = (seq: number): string => sorted(seq, 10);
