import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../domain/calendar.ts';
import type { Effect } from '../domain/effect.ts';
import type { Item, ItemStore, Write } from './items.ts';
import { keyOf, OUTBOX_DAY } from './layout.ts';
import { find, findDue } from './lookup.ts';
import { outboxRecord } from './records/outbox.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { count, create } from './writes.ts';

/** How many days back entries are looked for that the stream left behind; it gives up on one after a day. */
export const LEFT_BEHIND_DAYS = 7;

export type OutboxEntry = {
  readonly id: string;
  readonly effect: Effect;
  readonly claims: number;
  readonly claimedUntil?: string;
  /** When it was decided (ISO instant). */
  readonly madeAt: string;
};

/** What has been decided and not been carried out. An entry is deleted when it is done. */
export class OutboxStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(id: string): Promise<OutboxEntry | undefined> {
    const item = await find(this.#items, outboxRecord, { id });
    return item && entryOf(item);
  }

  /**
   * Takes an entry for oneself until a moment (ISO instant), so that two relays do not send the same mail. False when
   * another one took it meanwhile, or it is done.
   */
  async claim({ id, claims }: OutboxEntry, until: string): Promise<boolean> {
    const item = await find(this.#items, outboxRecord, { id });
    if (!item) return false;
    const next = { ...fieldsOf(outboxRecord, item), claims: claims + 1, claimedUntil: until };
    return (await this.#items.transact([count(itemOf(outboxRecord, { id }, next), 'claims', claims)])).ok;
  }

  /** Puts an entry that failed again under another day, so that it is looked for there. Gone or taken is no error. */
  async carryOver({ id }: OutboxEntry, day: string): Promise<void> {
    const item = await find(this.#items, outboxRecord, { id });
    if (!item) return;
    const entry = fieldsOf(outboxRecord, item);
    const next = itemOf(outboxRecord, { id }, { ...entry, dueDay: `${OUTBOX_DAY}${day}` });
    await this.#items.transact([count(next, 'claims', entry.claims)]);
  }

  async done(id: string): Promise<void> {
    await this.#items.deleteAll('records', [keyOf('outbox', { id })]);
  }

  /** Entries of a day that are still there: the stream gave up on them, or is late. */
  async left(day: string): Promise<OutboxEntry[]> {
    return (await findDue(this.#items, `${OUTBOX_DAY}${day}`)).map(entryOf);
  }
}

export const outboxWrite = (id: string, effect: Effect, now: Temporal.Instant): Write => {
  const madeAt = now.toString({ fractionalSecondDigits: 3 });
  const fields = { effect, claims: 0, madeAt, dueDay: `${OUTBOX_DAY}${dayOf(now)}`, dueKey: id };
  return create(itemOf(outboxRecord, { id }, fields));
};

function entryOf(item: Item): OutboxEntry {
  const { dueDay, dueKey: id, ...entry } = fieldsOf(outboxRecord, item);
  // Of what was left before the moment was kept the day is known.
  const madeAt = entry.madeAt ?? `${dueDay.slice(OUTBOX_DAY.length)}T00:00:00Z`;
  return { ...entry, id, madeAt };
}
