import type { SharedCalendar } from '../domain/agenda/calendar.ts';
import type { ItemStore } from './items.ts';
import { find } from './lookup.ts';
import { calendarRecord } from './records/agenda.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { type GuardedWrite, guarded, put, remove } from './writes.ts';

/** The one secret address of the practice's calendar. */
export class CalendarStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(): Promise<SharedCalendar | undefined> {
    const item = await find(this.#items, calendarRecord, {});
    return item && fieldsOf(calendarRecord, item);
  }

  /** Replaces the address that there was; of two at once the last one stays. */
  saveWrite = (calendar: SharedCalendar): GuardedWrite<'version-conflict'> =>
    guarded(put(itemOf(calendarRecord, {}, calendar)));

  endWrite = (): GuardedWrite<'version-conflict'> => guarded(remove(calendarRecord, {}));
}
