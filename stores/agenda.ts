import type { AgendaChange, AgendaItem } from '../domain/agenda.ts';
import type { AnnouncementRound } from '../domain/dossier/announce-regulation.ts';
import { AuditStore } from './audit.ts';
import type { Item, ItemStore, Write } from './items.ts';
import { keyOf, LAYOUT } from './layout.ts';
import { find, findDue } from './lookup.ts';
import { agendaRecord, announcementRoundRecord, holidaysRecord, sweepRecord } from './records/agenda.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { create, type GuardedWrite, put, remove } from './writes.ts';

/** The agenda by day, and how far it has been swept. */
export class AgendaStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** Everything due on one day. Reads that day's partition of the index and nothing else. */
  async dueOn(day: string): Promise<AgendaItem[]> {
    return (await findDue(this.#items, day)).map(agendaItemOf);
  }

  /**
   * The first day that still has to be looked at. Before the first sweep that is the day of the practice's first act: no
   * agenda is older. Undefined when nothing has ever happened.
   */
  async sweptUpTo(): Promise<string | undefined> {
    const cursor = await find(this.#items, sweepRecord, {});
    if (cursor) return fieldsOf(sweepRecord, cursor).day;
    return this.firstDay();
  }

  /** The first day of which nothing was told beforehand yet; undefined before the first time. */
  async lookedAheadTo(): Promise<string | undefined> {
    const cursor = await find(this.#items, sweepRecord, {});
    return cursor && fieldsOf(sweepRecord, cursor).aheadTo;
  }

  async setSweptUpTo(day: string, aheadTo?: string): Promise<void> {
    const cursor = { day, ...(aheadTo === undefined ? {} : { aheadTo }) };
    await this.#items.transact([put(itemOf(sweepRecord, {}, cursor))]);
  }

  /** The decreed holidays that the terms on the agenda were computed with: ISO dates; none before the first sweep. */
  async holidays(): Promise<readonly string[]> {
    const item = await find(this.#items, holidaysRecord, {});
    return item ? fieldsOf(holidaysRecord, item).dates : [];
  }

  async setHolidays(dates: readonly string[]): Promise<void> {
    await this.#items.transact([put(itemOf(holidaysRecord, {}, { dates }))]);
  }

  /** The day of the practice's first act; undefined when nothing has ever happened. */
  firstDay(): Promise<string | undefined> {
    return new AuditStore(this.#items).firstDay();
  }

  /** How far clients were told of these versions of the regulation; nothing of one that was not begun. */
  async announcementRounds(versions: readonly string[]): Promise<AnnouncementRound[]> {
    const found = await Promise.all(versions.map((version) => find(this.#items, announcementRoundRecord, { version })));
    return found.flatMap((item) => (item ? [fieldsOf(announcementRoundRecord, item)] : []));
  }

  /** Begins a round, where no other sweep has. @param before the round of that version with the day that it had before */
  beginRoundWrite(round: AnnouncementRound, before: AnnouncementRound | undefined): GuardedWrite<'begun'> {
    const item = itemOf(announcementRoundRecord, round, round);
    const write = before
      ? put(item, { is: 'equal', attribute: 'effectiveFrom', value: before.effectiveFrom })
      : create(item);
    return { write, conflict: 'begun' };
  }

  async setRounds(rounds: readonly AnnouncementRound[]): Promise<void> {
    await this.#items.transact(rounds.map((round) => put(itemOf(announcementRoundRecord, round, round))));
  }
}

/** An agenda item lies with its subject, so that it goes when the subject goes, and in the index under its day. */
export function agendaWrite(change: AgendaChange): Write {
  if (change.op === 'drop') return remove(agendaRecord, change);
  const { item } = change;
  const { subject, kind, reference, dueOn } = item;
  return put(itemOf(agendaRecord, item, { ...item, dueDay: dueOn, dueKey: `${kind}#${subject}#${reference}` }));
}

/** Holds only while this is still on the agenda. */
export const onAgenda = (place: Pick<AgendaItem, 'subject' | 'kind' | 'reference'>): Write => ({
  op: 'check',
  table: LAYOUT[agendaRecord.name].table,
  key: keyOf(agendaRecord.name, place),
  when: { is: 'present' },
});

export function agendaItemOf(item: Item): AgendaItem {
  const { dueDay: _, dueKey: __, ...due } = fieldsOf(agendaRecord, item);
  return due;
}
