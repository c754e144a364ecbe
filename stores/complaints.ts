import { accountOf, type Complaint, isFinal, OWNER, subjectOf } from '../domain/complaint/complaint.ts';
import { anonymised, lineOf, type RegisterLine } from '../domain/complaint/register.ts';
import type { Item, ItemStore, Key } from './items.ts';
import { keyOf, partitionOf, sorted } from './layout.ts';
import { find, findAll, findPage, queryAll } from './lookup.ts';
import { caseRecord, type StoredCase } from './records/case.ts';
import {
  type ComplaintWay,
  complaintApartRecord,
  complaintCounterRecord,
  complaintLineRecord,
  complaintListRecord,
  complaintRecord,
  complaintWayRecord,
} from './records/complaint.ts';
import { fieldsOf, isA, itemOf, openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import { releaseKeyWrites } from './spares.ts';
import type { OpenKey, Vault } from './vault.ts';
import { create, type GuardedWrite, guarded, nextOf, put, remove, replace } from './writes.ts';

type Place = Pick<Complaint, 'complaintId' | 'dossierId'>;
export type ComplaintEntry = ComplaintWay;
export type LoadedComplaint = { readonly complaint: Complaint; readonly key: OpenKey };
type Guarded = GuardedWrite<'version-conflict'>;

/** Complaints with their register, and the case that opens a dossier to whoever handles one (EK-7.1). */
export class ComplaintStore {
  readonly #items: ItemStore;
  readonly #vault: Vault;

  constructor(items: ItemStore, vault: Vault) {
    this.#items = items;
    this.#vault = vault;
  }

  async load(complaintId: string): Promise<LoadedComplaint | undefined> {
    const way = await this.wayTo(complaintId);
    return way && this.at(way);
  }

  /** Where it lies: in a dossier, or apart. */
  async wayTo(complaintId: string): Promise<ComplaintWay | undefined> {
    const way = await find(this.#items, complaintWayRecord, { complaintId });
    return way && fieldsOf(complaintWayRecord, way);
  }

  /** Undefined when it is there no more, or when what it was sealed with is destroyed. */
  async at(way: Place): Promise<LoadedComplaint | undefined> {
    const [item, key] = await Promise.all([
      this.#items.get('records', complaintKey(way)),
      this.#vault.open(subjectOf(way)),
    ]);
    return item && key && { complaint: complaintOf(item, key), key };
  }

  /** All about one dossier. */
  async list(dossierId: string, key: OpenKey): Promise<Complaint[]> {
    return (await findAll(this.#items, complaintRecord, { dossierId })).map((item) => complaintOf(item, key));
  }

  /** Those that somebody made, handles, or is the other side of. */
  ofPerson(personId: string, limit: number, after?: string): Promise<Page<ComplaintEntry>> {
    const read = (item: Item) => fieldsOf(complaintListRecord, item);
    return findPage(this.#items, complaintListRecord, { personId }, { limit, after }, read);
  }

  register(limit: number, after?: string): Promise<Page<RegisterLine>> {
    return findPage(this.#items, complaintLineRecord, {}, { limit, after }, registerLine);
  }

  /** The lines of a year, by the number that each was given. */
  async linesOf(year: number): Promise<RegisterLine[]> {
    const lines = await queryAll(this.#items, 'records', partitionOf('complaint-line', {}), `K-${year}-`);
    return lines.map(registerLine);
  }

  /** Takes the next number of a year. It is nobody else's from then on, also when it is not used. */
  async nextNumber(year: number): Promise<string> {
    const counter = itemOf(complaintCounterRecord, { year: String(year) }, { last: 0 });
    return `K-${year}-${sorted(await nextOf(this.#items, counter, 'last'), 4)}`;
  }

  createWrites(complaint: Complaint, key: OpenKey): Guarded[] {
    const items = [complaintItem(complaint, key), wayItem(complaint), lineItem(lineOf(complaint))];
    return [
      ...items.map((item) => guarded(create(item))),
      ...peopleOf(complaint).map((personId) => guarded(put(listItem(complaint, personId)))),
      ...caseWrites(undefined, complaint),
    ];
  }

  /** Writes the next state over the version that was loaded, with its line, its lists and its case. */
  saveWrites(before: Complaint, next: Complaint, key: OpenKey): Guarded[] {
    const { complaintId, version } = before;
    const known = peopleOf(before);
    const now = peopleOf(next);
    return [
      guarded(replace(complaintItem({ ...next, version: version + 1 }, key), version)),
      guarded(put(lineItem(lineOf(next)))),
      ...now.filter((one) => !known.includes(one)).map((personId) => guarded(put(listItem(before, personId)))),
      ...known
        .filter((one) => !now.includes(one))
        .map((personId) => guarded(remove(complaintListRecord, { personId, complaintId }))),
      ...caseWrites(before, next),
    ];
  }

  /** Moves it out of its dossier: sealed with a key of its own, and no case opens the dossier any more. */
  detachWrites(before: Complaint, next: Complaint, ownKey: OpenKey): Guarded[] {
    const { complaintId, number, version, dossierId = complaintId } = before;
    const apart = { complaintId, number };
    return [
      removed(before),
      guarded(put(complaintItem({ ...next, version: version + 1 }, ownKey))),
      guarded(put(wayItem(apart))),
      ...peopleOf(next).map((personId) => guarded(put(listItem(apart, personId)))),
      guarded(remove(caseRecord, { dossierId, caseId: complaintId })),
    ];
  }

  /** Takes the content away, and what it was sealed with where that is its own; the line stays, and leads to nobody. */
  forgetWrites(complaint: Complaint): Guarded[] {
    const { complaintId, dossierId } = complaint;
    return [
      removed(complaint),
      ...waysTo(complaint).map((key) => guarded({ op: 'delete', table: 'records', key })),
      ...(dossierId === undefined
        ? releaseKeyWrites({ subject: complaintId, because: 'complaint' })
        : [remove(caseRecord, { dossierId, caseId: complaintId })]
      ).map(guarded),
      this.anonymiseWrite(complaint),
    ];
  }

  anonymiseWrite = (complaint: Complaint): Guarded => guarded(put(lineItem(anonymised(lineOf(complaint)))));
}

type Page<T> = { readonly items: T[]; readonly next?: string };

/** Ways from outside to a complaint; the erasure of its dossier removes them too. */
export const waysTo = (complaint: Complaint): Key[] => [
  keyOf('complaint-way', complaint),
  ...peopleOf(complaint).map((personId) => keyOf('complaint-list', { personId, complaintId: complaint.complaintId })),
];

/** On whose lists it stands. */
function peopleOf({ complainant, handler, against, measures }: Complaint): string[] {
  const account = accountOf(complainant);
  const people = new Set([
    ...(account === undefined ? [] : [account]),
    ...(handler === undefined || handler.kind === 'owner' || handler.personId === undefined ? [] : [handler.personId]),
    ...(against.personId === undefined ? [] : [against.personId]),
    ...measures.map(({ ownerId }) => ownerId).filter((ownerId) => ownerId !== OWNER),
  ]);
  return [...people];
}

/** The handler reads the dossier while the case is open, and no longer (EK-7.1). */
function caseWrites(before: Complaint | undefined, next: Complaint): Guarded[] {
  const { complaintId, dossierId, handler, registeredAt } = next;
  if (dossierId === undefined || handler === undefined) return [];
  const waits = handler.kind === 'outside' && handler.personId === undefined;
  // No handler yet: the case that the former handler had is closed until there is one.
  if (waits && before === undefined) return [];
  const opened: StoredCase = {
    caseId: complaintId,
    kind: 'complaint',
    state: waits || isFinal(next) || next.state === 'decided' ? 'closed' : 'open',
    openedAt: registeredAt,
    ...(handler.kind === 'owner' || handler.personId === undefined ? {} : { handlerId: handler.personId }),
  };
  return [guarded(put(itemOf(caseRecord, { dossierId, caseId: complaintId }, opened)))];
}

/** In its dossier's partition, so that it goes when that goes; without a dossier in one of its own. */
const complaintKey = ({ complaintId, dossierId }: Place): Key =>
  dossierId === undefined ? keyOf('complaint-apart', { complaintId }) : keyOf('complaint', { dossierId, complaintId });

const removed = (complaint: Complaint): Guarded => {
  const when = { is: 'equal', attribute: 'version', value: complaint.version } as const;
  return guarded({ op: 'delete', table: 'records', key: complaintKey(complaint), when });
};

const complaintItem = (complaint: Complaint, { bytes }: OpenKey): StoredItem => {
  const { complaintId, dossierId } = complaint;
  return dossierId === undefined
    ? sealedItemOf(complaintApartRecord, { complaintId }, complaint, bytes)
    : sealedItemOf(complaintRecord, { complaintId, dossierId }, complaint, bytes);
};

const complaintOf = (item: Item, { bytes }: OpenKey): Complaint =>
  openedOf(isA(complaintRecord, item) ? complaintRecord : complaintApartRecord, item, bytes);

const wayOf = ({ complaintId, number, dossierId }: ComplaintWay): ComplaintWay => ({
  complaintId,
  number,
  ...(dossierId === undefined ? {} : { dossierId }),
});
const wayItem = (way: ComplaintWay): StoredItem => itemOf(complaintWayRecord, way, wayOf(way));
const listItem = (way: ComplaintWay, personId: string): StoredItem =>
  itemOf(complaintListRecord, { personId, complaintId: way.complaintId }, wayOf(way));
const lineItem = (line: RegisterLine): StoredItem => itemOf(complaintLineRecord, line, line);
const registerLine = (item: Item): RegisterLine => fieldsOf(complaintLineRecord, item);
