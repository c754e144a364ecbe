import type { Effect } from '../domain/effect.ts';
import type { Item, ItemStore, Write } from './items.ts';
import { OUTBOX_DAY, outboxKey } from './layout.ts';

export type OutboxEntry = {
  readonly id: string;
  readonly effect: Effect;
  readonly claims: number;
  readonly claimedUntil?: string;
};

/** What has been decided and not been carried out. An entry is deleted when it is done. */
export class OutboxStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(id: string): Promise<OutboxEntry | undefined> {
    const item = await this.#items.get('records', outboxKey(id));
    return item && entryOf(item);
  }

  /**
   * Takes an entry for oneself until a moment (ISO instant), so that two relays do not send the same mail. False when
   * another one took it meanwhile, or it is done.
   */
  async claim(entry: OutboxEntry, until: string): Promise<boolean> {
    const item = await this.#items.get('records', outboxKey(entry.id));
    if (!item) return false;
    const write: Write = {
      op: 'put',
      table: 'records',
      item: { ...item, claims: entry.claims + 1, claimedUntil: until },
      when: { is: 'equal', attribute: 'claims', value: entry.claims },
    };
    return (await this.#items.transact([write])).ok;
  }

  /** Puts an entry that failed again under another day, so that it is looked for there. Gone or taken is no error. */
  async carryOver(entry: OutboxEntry, day: string): Promise<void> {
    const item = await this.#items.get('records', outboxKey(entry.id));
    if (!item) return;
    const write: Write = {
      op: 'put',
      table: 'records',
      item: { ...item, dueDay: `${OUTBOX_DAY}${day}` },
      when: { is: 'equal', attribute: 'claims', value: Number(item.claims) },
    };
    await this.#items.transact([write]);
  }

  async done(id: string): Promise<void> {
    await this.#items.deleteAll('records', [outboxKey(id)]);
  }

  /** Entries of a day that are still there: the stream gave up on them, or is late. */
  async left(day: string): Promise<OutboxEntry[]> {
    const entries: OutboxEntry[] = [];
    let after: Awaited<ReturnType<ItemStore['queryDue']>>['next'];
    do {
      const page = await this.#items.queryDue(`${OUTBOX_DAY}${day}`, after ? { after } : {});
      entries.push(...page.items.map(entryOf));
      after = page.next;
    } while (after);
    return entries;
  }
}

const entryOf = (item: Item): OutboxEntry => ({
  id: String(item.dueKey),
  effect: item.effect as Effect,
  claims: Number(item.claims),
  ...(item.claimedUntil === undefined ? {} : { claimedUntil: String(item.claimedUntil) }),
});
