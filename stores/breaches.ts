import type { Breach } from '../domain/register/breach.ts';
import type { Item, ItemStore } from './items.ts';
import { find, findAll, findPage } from './lookup.ts';
import { complaintWayRecord } from './records/complaint.ts';
import { dossierRecord } from './records/dossier.ts';
import { fieldsOf, isEarlier, itemOf, openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import { breachOfComplaintRecord, breachRecord, breachWayRecord } from './records/register.ts';
import { releaseKeyWrites } from './spares.ts';
import type { OpenKey, Vault } from './vault.ts';
import { create, type GuardedWrite, guarded, put, remove, replace, unchanged } from './writes.ts';

type Guarded = GuardedWrite<'version-conflict'>;

/** Without the key that is left when the content went after its term. */
export type LoadedBreach = { readonly breach: Breach; readonly key?: OpenKey };

/** The register of breaches, outside every dossier; what is typed in it is sealed, each breach under a key of its own. */
export class BreachStore {
  readonly #items: ItemStore;
  readonly #vault: Vault;

  constructor(items: ItemStore, vault: Vault) {
    this.#items = items;
    this.#vault = vault;
  }

  async load(breachId: string): Promise<LoadedBreach | undefined> {
    const [item, key] = await Promise.all([find(this.#items, breachRecord, { breachId }), this.#vault.open(breachId)]);
    if (!item) return undefined;
    return key && item.sealed !== undefined
      ? { breach: openedOf(breachRecord, item, key.bytes), key }
      : { breach: lineOf(item) };
  }

  /** The lines without their content: no key is opened for a list, but once for one that was recorded before there were ways to it. */
  list(limit: number, after?: string): Promise<{ items: Breach[]; next?: string }> {
    return findPage(this.#items, breachRecord, {}, { limit, after }, async (item) => {
      const line = lineOf(item);
      if (isEarlier(breachRecord, item)) await this.#giveWays(line);
      return line;
    });
  }

  /** Changes nothing in it, and shows it to nobody. When somebody changed it meanwhile, that gave it its ways. */
  async #giveWays({ breachId }: Breach): Promise<void> {
    const loaded = await this.load(breachId);
    if (!loaded) return;
    const { breach, key } = loaded;
    const again = replace(breachItem(breach, key), breach.version);
    await this.#items.transact([again, ...wayWrites(undefined, breach).map(({ write }) => write)]);
  }

  /** The lines of those that are about a dossier, without their content. */
  async ofDossier(dossierId: string): Promise<readonly Breach[]> {
    const ways = await findAll(this.#items, breachWayRecord, { dossierId });
    return this.#lines(ways.map((way) => fieldsOf(breachWayRecord, way)));
  }

  /** The same, of a complaint. */
  async ofComplaint(complaintId: string): Promise<readonly Breach[]> {
    const ways = await findAll(this.#items, breachOfComplaintRecord, { complaintId });
    return this.#lines(ways.map((way) => fieldsOf(breachOfComplaintRecord, way)));
  }

  async #lines(ways: readonly { readonly breachId: string }[]): Promise<readonly Breach[]> {
    const found = await Promise.all(ways.map((way) => find(this.#items, breachRecord, way)));
    return found.flatMap((item) => (item ? [lineOf(item)] : []));
  }

  /** Those of these dossiers, and of a complaint, that exist, each with its number; nothing else in them is read. */
  async known(dossierIds: readonly string[], complaintId?: string): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.all([
      ...dossierIds.map(async (dossierId) => {
        const item = await find(this.#items, dossierRecord, { dossierId });
        return item && ([dossierId, fieldsOf(dossierRecord, item).number] as const);
      }),
      complaintId === undefined ? undefined : this.#numberOf(complaintId),
    ]);
    return new Map(found.filter((one) => one !== undefined));
  }

  async #numberOf(complaintId: string): Promise<readonly [string, string] | undefined> {
    const item = await find(this.#items, complaintWayRecord, { complaintId });
    return item && [complaintId, fieldsOf(complaintWayRecord, item).number];
  }

  async createWrites(breach: Breach): Promise<Guarded[]> {
    const key = await this.#vault.create(breach.breachId);
    return [guarded(create(breachItem(breach, key))), ...wayWrites(undefined, breach)];
  }

  /** Writes the next state over the version that was loaded, with the ways to it from what it is about. */
  saveWrites({ breach: { version, secrets }, key }: LoadedBreach, next: Breach): Guarded[] {
    const saved = guarded(replace(breachItem({ ...next, version: version + 1 }, key), version));
    return [saved, ...wayWrites(secrets, next)];
  }

  /** The ways to it as they have to be, as long as nobody changes it: one that was recorded before there were any has none. */
  wayWrites = (breach: Breach): Guarded[] => [
    guarded(unchanged(breachRecord, breach, breach.version)),
    ...wayWrites(undefined, breach),
  ];

  /** After these writes the content cannot be read, in backups neither: its key is destroyed. */
  destroyKeyWrites = (breachId: string): Guarded[] =>
    releaseKeyWrites({ subject: breachId, because: 'breach' }).map(guarded);
}

/**
 * All that have to be there are put, as one that was recorded before has none. A dossier that is destroyed meanwhile takes its ways
 * along: the erasure looks again for what was written during it.
 */
function wayWrites(before: About, { breachId, secrets: now }: Breach): Guarded[] {
  const dossiers = { before: before?.dossierIds ?? [], now: now?.dossierIds ?? [] };
  const complaints = { before: listed(before?.complaintId), now: listed(now?.complaintId) };
  const gone = ({ before: had, now: has }: typeof dossiers) => had.filter((id) => !has.includes(id));
  return [
    ...dossiers.now.map((dossierId) => put(itemOf(breachWayRecord, { dossierId, breachId }, { breachId }))),
    ...gone(dossiers).map((dossierId) => remove(breachWayRecord, { dossierId, breachId })),
    ...complaints.now.map((complaintId) =>
      put(itemOf(breachOfComplaintRecord, { complaintId, breachId }, { breachId })),
    ),
    ...gone(complaints).map((complaintId) => remove(breachOfComplaintRecord, { complaintId, breachId })),
  ].map((write) => guarded(write));
}

const listed = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);

type About = Breach['secrets'];

function breachItem({ secrets, ...line }: Breach, key: OpenKey | undefined): StoredItem {
  const { breachId } = line;
  if (!secrets || !key) return itemOf(breachRecord, { breachId }, line);
  return sealedItemOf(breachRecord, { breachId }, { ...line, secrets }, key.bytes);
}

const lineOf = (item: Item): Breach => fieldsOf(breachRecord, item);
