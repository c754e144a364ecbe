import type { Breach, BreachSecrets } from '../domain/register/breach.ts';
import type { GuardedWrite } from './commit.ts';
import { complaintWayKey } from './complaints.ts';
import type { Item, ItemStore, Key, Write } from './items.ts';
import { dossierKey } from './layout.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey, Vault } from './vault.ts';

const breachKey = (breachId: string): Key => ({ pk: 'BREACHES', sk: breachId });

type Guarded = GuardedWrite<'version-conflict'>;
const guarded = (write: Write): Guarded => ({ write, conflict: 'version-conflict' });

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
    const item = await this.#items.get('records', breachKey(breachId));
    if (!item) return undefined;
    const { sealed, ...line } = item;
    const key = sealed === undefined ? undefined : await this.#vault.open(breachId);
    if (!key) return { breach: lineOf(line) };
    const secrets = open(key.bytes, String(sealed), placeOf(breachId)) as BreachSecrets;
    return { breach: { ...lineOf(line), secrets }, key };
  }

  /** The lines without their content: no key is opened for a list. */
  async list(limit: number, after?: string): Promise<{ items: Breach[]; next?: string }> {
    const { pk } = breachKey('');
    const page = await this.#items.query('records', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) });
    const items = page.items.map(({ sealed: _, ...line }) => lineOf(line));
    return page.next ? { items, next: page.next.sk } : { items };
  }

  /** Those of these dossiers, and of a complaint, that exist; nothing in them is read. */
  async known(dossierIds: readonly string[], complaintId?: string): Promise<ReadonlySet<string>> {
    const known = new Set<string>();
    for (const id of new Set(dossierIds)) if (await this.#items.get('records', dossierKey(id))) known.add(id);
    if (complaintId && (await this.#items.get('records', complaintWayKey(complaintId)))) known.add(complaintId);
    return known;
  }

  async createWrites(breach: Breach): Promise<Guarded[]> {
    const { key, write } = await this.#vault.create(breach.breachId);
    const item = itemOf(breach, key);
    return [guarded(write), guarded({ op: 'put', table: 'records', item, when: { is: 'absent' } })];
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ breach: { version }, key }: LoadedBreach, next: Breach): Guarded {
    return guarded({
      op: 'put',
      table: 'records',
      item: itemOf({ ...next, version: version + 1 }, key),
      when: { is: 'equal', attribute: 'version', value: version },
    });
  }

  /** After these nobody reads what it was about, in no backup either. */
  async destroyKeyWrites(breachId: string): Promise<Guarded[]> {
    return (await this.#vault.destroyWrites(breachId)).map(guarded);
  }
}

const placeOf = (breachId: string): string => {
  const { pk, sk } = breachKey(breachId);
  return `${pk}/${sk}`;
};

function itemOf({ secrets, ...line }: Breach, key: OpenKey | undefined): Item {
  const { breachId } = line;
  return {
    ...breachKey(breachId),
    ...line,
    ...(secrets && key ? { sealed: seal(key.bytes, secrets, placeOf(breachId)) } : {}),
  };
}

const lineOf = ({ pk: _, sk: __, ...line }: Item): Breach => line as unknown as Breach;
