import { Temporal } from 'temporal-polyfill';
import { type AuditEntry, type AuditHead, GENESIS, ORGANISATION_CHAIN } from '../domain/audit.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Item, ItemStore } from './items.ts';
import { ANCHOR_DAY, LAYOUT, type Parts, partitionOf, partsOf, sorted } from './layout.ts';
import { find, findDue, findPage, queryAll } from './lookup.ts';
import { auditHeadRecord, auditRecord } from './records/audit.ts';
import { fieldsOf, RecordError } from './records/record.ts';

export type AnchoredHead = { readonly chain: string; readonly seq: number; readonly hash: string };

/** Reads the chains. Only the committer writes them. */
export class AuditStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** A page, after a link's place: on from the first, or back from the last. */
  list(chain: string, limit: number, after?: string, order?: 'last'): Promise<{ items: AuditEntry[]; next?: string }> {
    const asked = { limit, after, descending: order === 'last' };
    return findPage(this.#items, auditRecord, { chain }, asked, (item) => fieldsOf(auditRecord, item).entry);
  }

  /** A page as it lies, after a link's place, on from the first or back from the last: an item that cannot be read is undefined. */
  links(
    chain: string,
    limit: number,
    after?: string,
    order?: 'last',
  ): Promise<{ readonly items: (AuditEntry | undefined)[]; readonly next?: string }> {
    return findPage(this.#items, auditRecord, { chain }, { limit, after, descending: order === 'last' }, (item) =>
      readable(() => fieldsOf(auditRecord, item).entry),
    );
  }

  /** `GENESIS` for a chain that does not exist; undefined when it cannot be read. */
  async head(chain: string): Promise<AuditHead | undefined> {
    const item = await find(this.#items, auditHeadRecord, { chain });
    if (!item) return GENESIS;
    return readable(() => {
      const { seq, hash } = fieldsOf(auditHeadRecord, item);
      return { seq, hash };
    });
  }

  /** Deletes a chain whole: its links and its head. Gone is no error. */
  async destroy(chain: string): Promise<void> {
    const items = await queryAll(this.#items, LAYOUT.audit.table, partitionOf('audit', { chain }));
    await this.#items.deleteAll(
      LAYOUT.audit.table,
      items.map(({ pk, sk }) => ({ pk, sk })),
    );
  }

  /** The day of the practice's first act; undefined when nothing has ever happened. */
  async firstDay(): Promise<string | undefined> {
    const first = await find(this.#items, auditRecord, linkKey(ORGANISATION_CHAIN, 1));
    return first && dayOf(Temporal.Instant.from(fieldsOf(auditRecord, first).entry.at));
  }

  /** The heads that changed last on this day, and can be read. */
  async headsChangedOn(day: string): Promise<AnchoredHead[]> {
    const heads = await findDue(this.#items, `${ANCHOR_DAY}${day}`);
    return heads.flatMap((item) => readable(() => headOf(item)) ?? []);
  }

  /** The chains whose heads changed last on this day, whatever the heads say. */
  async chainsChangedOn(day: string): Promise<string[]> {
    const heads = await findDue(this.#items, `${ANCHOR_DAY}${day}`);
    return heads.map((item) => partsOf('audit-head', item).chain);
  }
}

function headOf(item: Item): AnchoredHead {
  const { dueKey, seq, hash } = fieldsOf(auditHeadRecord, item);
  return { chain: dueKey, seq, hash };
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RecordError) return undefined;
    throw error;
  }
}

/** Sorted by number also in the table. */
export const linkKey = (chain: string, seq: number): Parts<'audit'> => ({ chain, seq: placeOfLink(seq) });
/** Where a link stands in its chain: what a page goes on after. */
export const placeOfLink = (seq: number): string => sorted(seq, 10);
