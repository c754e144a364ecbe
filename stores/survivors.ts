import type { LeftPaper } from '../domain/proof/left-paper.ts';
import type { Item, ItemStore, Write } from './items.ts';
import { find, findAll, findPage } from './lookup.ts';
import { type CertificateEntry, certificateRecord, leftPaperRecord, relationRecord } from './records/erasure.ts';
import { fieldsOf, itemOf, openedOf, sealedItemOf } from './records/record.ts';
import { releaseKeyWrites } from './spares.ts';
import type { Vault } from './vault.ts';
import { create, type GuardedWrite, guarded, put, remove, replace } from './writes.ts';

export type { CertificateEntry } from './records/erasure.ts';

/** A line of the relation register (RIO-6.4): what outlives a dossier, and nothing else. */
export type RelationLine = {
  readonly relationId: string;
  readonly principalId?: string;
  readonly service: string;
  readonly year: number;
  readonly clientName?: string;
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
  async relationWrites({ clientName, ...line }: RelationLine): Promise<Write[]> {
    const { principalId = 'none', year, relationId } = line;
    const place = { principalId, year: String(year), relationId };
    if (clientName === undefined) return [create(itemOf(relationRecord, place, line))];
    const key = await this.#vault.create(relationId);
    return [create(sealedItemOf(relationRecord, place, { ...line, secrets: { clientName } }, key.bytes))];
  }

  /** The same line under another id, its name under another key; the old key goes. */
  async renewWrites(line: RelationLine, relationId: string): Promise<Write[]> {
    const { principalId = 'none', year } = line;
    const old = { principalId, year: String(year), relationId: line.relationId };
    return [
      remove(relationRecord, old),
      ...releaseKeyWrites({ subject: line.relationId, because: 'relation' }),
      ...(await this.relationWrites({ ...line, relationId })),
    ];
  }

  /** The same line without its name, whose key goes: nobody can read it any more, in backups either. */
  namelessWrites({ clientName: _, ...line }: RelationLine): Write[] {
    const { principalId = 'none', year, relationId } = line;
    const place = { principalId, year: String(year), relationId };
    return [
      put(itemOf(relationRecord, place, line)),
      ...releaseKeyWrites({ subject: relationId, because: 'relation' }),
    ];
  }

  relations(limit: number, after?: string): Promise<{ items: RelationLine[]; next?: string }> {
    return findPage(this.#items, relationRecord, {}, { limit, after }, (item) => this.#lineOf(item));
  }

  /** What is counted of every line: no name is opened for it. */
  async relationCounts(): Promise<Omit<RelationLine, 'clientName' | 'relationId'>[]> {
    const items = await findAll(this.#items, relationRecord, {});
    return items.map((item) => {
      const { relationId: _, ...line } = fieldsOf(relationRecord, item);
      return line;
    });
  }

  async certificate(certificateId: string): Promise<CertificateEntry | undefined> {
    const item = await find(this.#items, certificateRecord, { certificateId });
    return item && fieldsOf(certificateRecord, item);
  }

  async leftPaper(certificateId: string): Promise<LeftPaper | undefined> {
    const item = await find(this.#items, leftPaperRecord, { certificateId });
    return item && fieldsOf(leftPaperRecord, item);
  }

  /** Of every certificate that says paper was left: few, since paper goes before its dossier. */
  async allLeftPaper(): Promise<LeftPaper[]> {
    return (await findAll(this.#items, leftPaperRecord, {})).map((item) => fieldsOf(leftPaperRecord, item));
  }

  /** Over the version that was read; what nobody wrote yet has version 0. */
  leftPaperWrite(paper: LeftPaper): GuardedWrite<'version-conflict'> {
    return guarded(leftPaperWrite(paper));
  }

  certificates(limit: number, after?: string): Promise<{ items: CertificateEntry[]; next?: string }> {
    return findPage(this.#items, certificateRecord, {}, { limit, after }, (item) => fieldsOf(certificateRecord, item));
  }

  async #lineOf(item: Item): Promise<RelationLine> {
    const line = fieldsOf(relationRecord, item);
    const key = item.sealed === undefined ? undefined : await this.#vault.open(line.relationId);
    return key ? { ...line, ...openedOf(relationRecord, item, key.bytes).secrets } : line;
  }
}

export function leftPaperWrite(paper: LeftPaper): Write {
  const { version } = paper;
  const item = itemOf(leftPaperRecord, paper, { ...paper, version: version + 1 });
  return version === 0 ? create(item) : replace(item, version);
}

/** The write of a certificate's entry; the paper itself lies in the proof bucket. */
export const certificateWrite = (entry: CertificateEntry): Write => put(itemOf(certificateRecord, entry, entry));
