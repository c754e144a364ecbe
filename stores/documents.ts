import type { Document } from '../domain/document/document.ts';
import type { ItemStore } from './items.ts';
import { find, findPage } from './lookup.ts';
import { documentRecord } from './records/document.ts';
import { openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import type { OpenKey } from './vault.ts';
import { create, type GuardedWrite, guarded, replace } from './writes.ts';

/** What is known of documents; their bytes are in the object store. */
export class DocumentStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, documentId: string, { bytes }: OpenKey): Promise<Document | undefined> {
    const item = await find(this.#items, documentRecord, { dossierId, documentId });
    return item && openedOf(documentRecord, item, bytes);
  }

  /** A page, after a document's id. */
  list(
    dossierId: string,
    { bytes }: OpenKey,
    limit: number,
    after?: string,
  ): Promise<{ items: Document[]; next?: string }> {
    const page = { limit, after };
    return findPage(this.#items, documentRecord, { dossierId }, page, (item) => openedOf(documentRecord, item, bytes));
  }

  createWrite(document: Document, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(create(documentItem(document, key)));
  }

  /** Writes the next state over the version that was loaded. A rejected upload keeps its reason, not its name. */
  saveWrite({ version }: Document, next: Document, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(replace(documentItem({ ...next, version: version + 1 }, key), version));
  }
}

const documentItem = (document: Document, { bytes }: OpenKey): StoredItem =>
  sealedItemOf(documentRecord, document, document, bytes);
