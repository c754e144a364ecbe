import type { AnonymousYear } from '../domain/statistics/groups.ts';
import type { ItemStore } from './items.ts';
import { find, findAll } from './lookup.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { anonymousYearRecord, yearsCountedRecord } from './records/statistics.ts';
import { count, create, type GuardedWrite } from './writes.ts';

/** Anonymous years, in a table of their own that nothing else lies in. */
export class StatisticsStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** The last year that was counted. */
  async countedUpTo(): Promise<number | undefined> {
    const item = await find(this.#items, yearsCountedRecord, {});
    return item && fieldsOf(yearsCountedRecord, item).upTo;
  }

  /** A year, and that it was counted: both or neither. */
  countWrites(counted: AnonymousYear, before: number | undefined): GuardedWrite<'counted'>[] {
    const { year } = counted;
    const writes = [
      create(itemOf(anonymousYearRecord, { year: String(year) }, counted)),
      count(itemOf(yearsCountedRecord, {}, { upTo: year }), 'upTo', before),
    ];
    return writes.map((write) => ({ write, conflict: 'counted' }));
  }

  /** Every year that was counted, in order: one for each year that the practice has been there. */
  async years(): Promise<AnonymousYear[]> {
    const items = await findAll(this.#items, anonymousYearRecord, {});
    return items.map((item) => fieldsOf(anonymousYearRecord, item));
  }
}
