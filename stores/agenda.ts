import { Temporal } from 'temporal-polyfill';
import type { AgendaItem } from '../domain/agenda.ts';
import { type AuditEntry, ORGANISATION_CHAIN } from '../domain/audit.ts';
import { dayOf } from '../domain/calendar.ts';
import type { ItemStore } from './items.ts';
import { agendaItemOf, auditKey } from './layout.ts';

const CURSOR = { pk: 'SWEEP', sk: 'CURSOR' } as const;
/** The decreed holidays by which the agenda was last computed. */
const HOLIDAYS = { pk: 'SWEEP', sk: 'HOLIDAYS' } as const;

/** The agenda by day, and how far it has been swept. */
export class AgendaStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** Everything due on one day. Reads that day's partition of the index and nothing else. */
  async dueOn(day: string): Promise<AgendaItem[]> {
    const due: AgendaItem[] = [];
    let after: Awaited<ReturnType<ItemStore['queryDue']>>['next'];
    do {
      const page = await this.#items.queryDue(day, after ? { after } : {});
      due.push(...page.items.map(agendaItemOf));
      after = page.next;
    } while (after);
    return due;
  }

  /**
   * The first day that still has to be looked at. Before the first sweep that is the day of the practice's first act: no
   * agenda is older. Undefined when nothing has ever happened.
   */
  async sweptUpTo(): Promise<string | undefined> {
    const cursor = await this.#items.get('records', CURSOR);
    if (cursor) return String(cursor.day);
    const first = (await this.#items.get('records', auditKey(ORGANISATION_CHAIN, 1)))?.entry as AuditEntry | undefined;
    return first && dayOf(Temporal.Instant.from(first.at));
  }

  async setSweptUpTo(day: string): Promise<void> {
    await this.#items.transact([{ op: 'put', table: 'records', item: { ...CURSOR, day } }]);
  }

  /** The decreed holidays that the terms on the agenda were computed with: ISO dates; none before the first sweep. */
  async holidays(): Promise<readonly string[]> {
    const item = await this.#items.get('records', HOLIDAYS);
    return Array.isArray(item?.dates) ? item.dates.map(String) : [];
  }

  async setHolidays(dates: readonly string[]): Promise<void> {
    await this.#items.transact([{ op: 'put', table: 'records', item: { ...HOLIDAYS, dates: [...dates] } }]);
  }
}
