import type { OpenCase } from '../domain/access/case.ts';
import { type Complaint, type ComplaintSecrets, isFinal, OWNER, subjectOf } from '../domain/complaint/complaint.ts';
import { anonymised, lineOf, type RegisterLine } from '../domain/complaint/register.ts';
import type { GuardedWrite } from './commit.ts';
import type { Item, ItemStore, Key, Write } from './items.ts';
import { caseKey, dossierPartition, wrappedKeyKey } from './layout.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey, Vault } from './vault.ts';

const COMPLAINTS = 'COMPLAINT#';
/** In its dossier's partition, so that it goes when that goes; without a dossier in one of its own. */
const complaintKey = ({ complaintId, dossierId }: Place): Key => ({
  pk: dossierId === undefined ? `${COMPLAINTS}${complaintId}` : dossierPartition(dossierId),
  sk: `${COMPLAINTS}${complaintId}`,
});
/** From the complaint's id to where it lies. */
export const complaintWayKey = (complaintId: string): Key => ({ pk: `${COMPLAINTS}${complaintId}`, sk: 'WAY' });
/** Whoever complained, handles it, or is the other side, finds it here. */
const listKey = (personId: string, complaintId: string): Key => ({ pk: `COMPLAINTS#${personId}`, sk: complaintId });
const lineKey = (number: string): Key => ({ pk: 'COMPLAINTS', sk: number });
const counterKey = (year: number): Key => ({ pk: 'COUNTER', sk: `K-${year}` });

type Place = Pick<Complaint, 'complaintId' | 'dossierId'>;
export type ComplaintEntry = Place & { readonly number: string };
export type LoadedComplaint = { readonly complaint: Complaint; readonly key: OpenKey };
type Guarded = GuardedWrite<'version-conflict'>;

const guarded = (write: Write): Guarded => ({ write, conflict: 'version-conflict' });
const put = (item: Item): Guarded => guarded({ op: 'put', table: 'records', item });
const remove = (key: Key): Guarded => guarded({ op: 'delete', table: 'records', key });

/** Complaints with their register, and the case that opens a dossier to whoever handles one (EK-7.1). */
export class ComplaintStore {
  readonly #items: ItemStore;
  readonly #vault: Vault;

  constructor(items: ItemStore, vault: Vault) {
    this.#items = items;
    this.#vault = vault;
  }

  /** Undefined when there is none, or when what it was sealed with is destroyed. */
  async load(complaintId: string): Promise<LoadedComplaint | undefined> {
    const way = await this.#items.get('records', complaintWayKey(complaintId));
    if (!way) return undefined;
    const place = placeOf(way);
    const item = await this.#items.get('records', complaintKey(place));
    const key = item && (await this.#vault.open(subjectOf(place)));
    return key && { complaint: complaintOf(item, key), key };
  }

  /** All about one dossier. */
  async list(dossierId: string, key: OpenKey): Promise<Complaint[]> {
    const { items } = await this.#items.query('records', dossierPartition(dossierId), { startsWith: COMPLAINTS });
    return items.map((item) => complaintOf(item, key));
  }

  /** Those that somebody made, handles, or is the other side of. */
  async ofPerson(personId: string, limit: number, after?: string): Promise<Page<ComplaintEntry>> {
    const { pk } = listKey(personId, '');
    const page = await this.#items.query('records', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) });
    const items = page.items.map((item) => ({ ...placeOf(item), number: String(item.number) }));
    return page.next ? { items, next: page.next.sk } : { items };
  }

  async register(limit: number, after?: string): Promise<Page<RegisterLine>> {
    const { pk } = lineKey('');
    const page = await this.#items.query('records', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) });
    return page.next
      ? { items: page.items.map(registerLine), next: page.next.sk }
      : { items: page.items.map(registerLine) };
  }

  /** The lines of a year, by the number that each was given. */
  async linesOf(year: number): Promise<RegisterLine[]> {
    const lines: RegisterLine[] = [];
    let after: Key | undefined;
    do {
      const more = after ? { after } : {};
      const page = await this.#items.query('records', lineKey('').pk, { startsWith: `K-${year}-`, ...more });
      lines.push(...page.items.map(registerLine));
      after = page.next;
    } while (after);
    return lines;
  }

  /** The next number of a year, with the write that takes it: whoever is second has to ask again. */
  async nextNumber(year: number): Promise<{ number: string; write: GuardedWrite<'number-taken'> }> {
    const key = counterKey(year);
    const item = await this.#items.get('records', key);
    const last = Number(item?.last ?? 0);
    const write: Write = {
      op: 'put',
      table: 'records',
      item: { ...key, last: last + 1 },
      when: item ? { is: 'equal', attribute: 'last', value: last } : { is: 'absent' },
    };
    return {
      number: `K-${year}-${String(last + 1).padStart(4, '0')}`,
      write: { write, conflict: 'number-taken' },
    };
  }

  createWrites(complaint: Complaint, key: OpenKey): Guarded[] {
    const { complaintId, dossierId, number } = complaint;
    const way = { complaintId, number, ...(dossierId === undefined ? {} : { dossierId }) };
    const items: Item[] = [
      complaintItem(complaint, key),
      { ...complaintWayKey(complaintId), ...way },
      { ...lineKey(number), ...lineOf(complaint) },
    ];
    return [
      ...items.map((item) => guarded({ op: 'put', table: 'records', item, when: { is: 'absent' } })),
      ...listsOf(complaint).map((list) => put({ ...list, ...way })),
      ...caseWrites(undefined, complaint),
    ];
  }

  /** Writes the next state over the version that was loaded, with its line, its lists and its case. */
  saveWrites(before: Complaint, next: Complaint, key: OpenKey): Guarded[] {
    const { complaintId, dossierId, number } = before;
    const saved = guarded({
      op: 'put',
      table: 'records',
      item: complaintItem({ ...next, version: before.version + 1 }, key),
      when: { is: 'equal', attribute: 'version', value: before.version },
    });
    const now = listsOf(next);
    const kept = new Set(now.map(({ pk }) => pk));
    const way = { complaintId, number, ...(dossierId === undefined ? {} : { dossierId }) };
    const known = new Set(listsOf(before).map(({ pk }) => pk));
    return [
      saved,
      put({ ...lineKey(number), ...lineOf(next) }),
      ...now.filter(({ pk }) => !known.has(pk)).map((list) => put({ ...list, ...way })),
      ...listsOf(before)
        .filter(({ pk }) => !kept.has(pk))
        .map(remove),
      ...caseWrites(before, next),
    ];
  }

  /** Moves it out of its dossier: sealed with a key of its own, and no case opens the dossier any more. */
  detachWrites(before: Complaint, next: Complaint, ownKey: OpenKey): Guarded[] {
    const { complaintId, number, dossierId = complaintId } = before;
    return [
      guarded({
        op: 'delete',
        table: 'records',
        key: complaintKey(before),
        when: { is: 'equal', attribute: 'version', value: before.version },
      }),
      put(complaintItem({ ...next, version: before.version + 1 }, ownKey)),
      put({ ...complaintWayKey(complaintId), complaintId, number }),
      ...listsOf(next).map((list) => put({ ...list, complaintId, number })),
      remove(caseKey(dossierId, complaintId)),
    ];
  }

  /** Takes the content away, and what it was sealed with where that is its own; the line stays, and leads to nobody. */
  forgetWrites(complaint: Complaint): Guarded[] {
    const { complaintId, dossierId } = complaint;
    return [
      guarded({
        op: 'delete',
        table: 'records',
        key: complaintKey(complaint),
        when: { is: 'equal', attribute: 'version', value: complaint.version },
      }),
      ...waysTo(complaint).map(remove),
      ...(dossierId === undefined
        ? [guarded({ op: 'delete', table: 'vault', key: wrappedKeyKey(complaintId) })]
        : [remove(caseKey(dossierId, complaintId))]),
      this.anonymiseWrite(complaint),
    ];
  }

  anonymiseWrite = (complaint: Complaint): Guarded =>
    put({ ...lineKey(complaint.number), ...anonymised(lineOf(complaint)) });
}

type Page<T> = { readonly items: T[]; readonly next?: string };

/** Ways from outside to a complaint; the erasure of its dossier removes them too. */
export const waysTo = (complaint: Complaint): Key[] => [complaintWayKey(complaint.complaintId), ...listsOf(complaint)];

function listsOf({ complaintId, complainant, handler, against, measures }: Complaint): Key[] {
  const people = new Set([
    ...(complainant.kind === 'anonymous' ? [] : [complainant.personId]),
    ...(handler === undefined || handler.kind === 'owner' || handler.personId === undefined ? [] : [handler.personId]),
    ...(against.personId === undefined ? [] : [against.personId]),
    ...measures.map(({ ownerId }) => ownerId).filter((ownerId) => ownerId !== OWNER),
  ]);
  return [...people].map((personId) => listKey(personId, complaintId));
}

/** The handler reads the dossier while the case is open, and no longer (EK-7.1). */
function caseWrites(before: Complaint | undefined, next: Complaint): Guarded[] {
  const { complaintId, dossierId, handler, registeredAt } = next;
  if (dossierId === undefined || handler === undefined) return [];
  const waits = handler.kind === 'outside' && handler.personId === undefined;
  // Nobody has it yet: what it opened to whoever had it before is closed meanwhile.
  if (waits && before === undefined) return [];
  const opened: OpenCase = {
    caseId: complaintId,
    kind: 'complaint',
    state: waits || isFinal(next) || next.state === 'decided' ? 'closed' : 'open',
    openedAt: registeredAt,
    ...(handler.kind === 'owner' || handler.personId === undefined ? {} : { handlerId: handler.personId }),
  };
  return [put({ ...caseKey(dossierId, complaintId), ...opened })];
}

const placeOf = ({ complaintId, dossierId }: Item): Place => ({
  complaintId: String(complaintId),
  ...(dossierId === undefined ? {} : { dossierId: String(dossierId) }),
});

const registerLine = ({ pk: _, sk: __, ...line }: Item): RegisterLine => line as unknown as RegisterLine;

const complaintItem = ({ secrets, ...clear }: Complaint, key: OpenKey): Item => {
  const { pk, sk } = complaintKey(clear);
  return { pk, sk, ...clear, sealed: seal(key.bytes, secrets, `${pk}/${sk}`) };
};

function complaintOf({ pk, sk, sealed, ...clear }: Item, key: OpenKey): Complaint {
  const secrets = open(key.bytes, String(sealed), `${pk}/${sk}`) as ComplaintSecrets;
  return { ...(clear as unknown as Omit<Complaint, 'secrets'>), secrets };
}
