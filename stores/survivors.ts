import type { Item, ItemStore, Write } from './items.ts';
import { certificateKey, RELATIONS } from './layout.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey, Vault } from './vault.ts';

/** A line of the relation register (RIO-6.4): what outlives a dossier, and nothing else. */
export type RelationLine = {
  readonly relationId: string;
  readonly principalId?: string;
  readonly service: string;
  readonly year: number;
  readonly clientName?: string;
};
export type CertificateEntry = {
  readonly certificateId: string;
  readonly erasureId: string;
  readonly dossierNumber: string;
  readonly completedAt: string;
};

/** What is left when a dossier is gone: the certificates and the relation register. */
export class SurvivorStore {
  readonly #items: ItemStore;
  readonly #vault: Vault;

  constructor(items: ItemStore, vault: Vault) {
    this.#items = items;
    this.#vault = vault;
  }

  /** The writes of a line, its name sealed with a key of its own so that it can be forgotten in backups too. */
  async relationWrites(line: RelationLine): Promise<Write[]> {
    const { clientName, ...clear } = line;
    const place = relationKey(line);
    if (clientName === undefined)
      return [{ op: 'put', table: 'survivors', item: { ...place, ...clear }, when: { is: 'absent' } }];
    const { key, write } = await this.#vault.create(line.relationId);
    const item: Item = { ...place, ...clear, sealed: seal(key.bytes, { clientName }, sealedPlace(place)) };
    return [write, { op: 'put', table: 'survivors', item, when: { is: 'absent' } }];
  }

  async relations(limit: number, after?: string): Promise<{ items: RelationLine[]; next?: string }> {
    const page = await this.#page(RELATIONS, limit, after);
    const items = await Promise.all(page.items.map((item) => this.#lineOf(item)));
    return page.next ? { items, next: page.next.sk } : { items };
  }

  async hasCertificate(certificateId: string): Promise<boolean> {
    return (await this.#items.get('survivors', certificateKey(certificateId))) !== undefined;
  }

  async certificates(limit: number, after?: string): Promise<{ items: CertificateEntry[]; next?: string }> {
    const page = await this.#page(certificateKey('').pk, limit, after);
    const items = page.items.map(({ pk: _, sk: __, ...entry }) => entry as unknown as CertificateEntry);
    return page.next ? { items, next: page.next.sk } : { items };
  }

  #page(pk: string, limit: number, after: string | undefined) {
    return this.#items.query('survivors', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) });
  }

  async #lineOf(item: Item): Promise<RelationLine> {
    const { pk, sk, sealed, ...clear } = item;
    if (sealed === undefined) return clear as unknown as RelationLine;
    const key: OpenKey | undefined = await this.#vault.open(String(item.relationId));
    const secrets = key && (open(key.bytes, String(sealed), sealedPlace({ pk, sk })) as { clientName: string });
    return { ...(clear as unknown as RelationLine), ...(secrets ? { clientName: secrets.clientName } : {}) };
  }
}

/** The write of a certificate's entry; the paper itself lies in the proof bucket. */
export const certificateWrite = (entry: CertificateEntry): Write => ({
  op: 'put',
  table: 'survivors',
  item: { ...certificateKey(entry.certificateId), ...entry },
});

const relationKey = ({ principalId, year, relationId }: RelationLine) => ({
  pk: RELATIONS,
  sk: `${principalId ?? 'none'}#${year}#${relationId}`,
});
const sealedPlace = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk}/${sk}`;
