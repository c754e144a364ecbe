import type { Document } from '../domain/document/document.ts';
import type { GuardedWrite } from './commit.ts';
import type { Item, ItemStore } from './items.ts';
import { DOCUMENTS, documentKey, dossierPartition } from './layout.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey } from './vault.ts';

/** What is known of documents; their bytes are in the object store. */
export class DocumentStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, documentId: string, key: OpenKey): Promise<Document | undefined> {
    const item = await this.#items.get('records', documentKey(dossierId, documentId));
    return item && documentOf(item, key);
  }

  /** A page, after a document's id: whatever a caller sends as that, the look stays among the documents. */
  async list(
    dossierId: string,
    key: OpenKey,
    limit: number,
    after?: string,
  ): Promise<{ items: Document[]; next?: string }> {
    const pk = dossierPartition(dossierId);
    const page = await this.#items.query('records', pk, {
      startsWith: DOCUMENTS,
      limit,
      ...(after ? { after: { pk, sk: `${DOCUMENTS}${after}` } } : {}),
    });
    const items = page.items.map((item) => documentOf(item, key));
    return page.next ? { items, next: page.next.sk.slice(DOCUMENTS.length) } : { items };
  }

  createWrite(document: Document, key: OpenKey): GuardedWrite<'version-conflict'> {
    return {
      write: { op: 'put', table: 'records', item: documentItem(document, key), when: { is: 'absent' } },
      conflict: 'version-conflict',
    };
  }

  /** Writes the next state over the version that was loaded. A rejected upload keeps its reason, not its name. */
  saveWrite(before: Document, next: Document, key: OpenKey): GuardedWrite<'version-conflict'> {
    return {
      write: {
        op: 'put',
        table: 'records',
        item: documentItem({ ...next, version: before.version + 1 }, key),
        when: { is: 'equal', attribute: 'version', value: before.version },
      },
      conflict: 'version-conflict',
    };
  }
}

const documentItem = ({ secrets, ...clear }: Document, key: OpenKey): Item => {
  const { pk, sk } = documentKey(clear.dossierId, clear.documentId);
  return { pk, sk, ...clear, sealed: seal(key.bytes, secrets, `${pk}/${sk}`) };
};

function documentOf({ pk, sk, sealed, ...clear }: Item, key: OpenKey): Document {
  const secrets = open(key.bytes, String(sealed), `${pk}/${sk}`) as Document['secrets'];
  return { ...(clear as Omit<Document, 'secrets'>), secrets };
}
