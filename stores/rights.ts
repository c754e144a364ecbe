import type { OpenCase } from '../domain/access/case.ts';
import { isFinal, type RightsRequest, type RightsSecrets } from '../domain/rights/request.ts';
import type { GuardedWrite } from './commit.ts';
import type { Item, ItemStore, Key, Write } from './items.ts';
import { caseKey, documentKey, dossierPartition } from './layout.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey } from './vault.ts';

const REQUESTS = 'RIGHTS#';
const requestKey = (dossierId: string, requestId: string): Key => ({
  pk: dossierPartition(dossierId),
  sk: `${REQUESTS}${requestId}`,
});
/** The owner's register of open requests: ids only, outside the dossier's partition. */
const registerKey = (requestId: string): Key => ({ pk: 'RIGHTS', sk: requestId });
/** The way from outside to a request; the erasure of its dossier removes it too. */
export const wayTo = ({ requestId }: Pick<RightsRequest, 'requestId'>): Key => registerKey(requestId);
const STATEMENTS = 'STATEMENT#';
const statementKey = (dossierId: string, documentId: string, requestId: string, n: number): Key => ({
  pk: dossierPartition(dossierId),
  sk: `${STATEMENTS}${documentId}#${requestId}#${n}`,
});

/** What the client wants to be read with a document that cannot itself be changed (AVG 16). */
export type Statement = {
  readonly documentId: string;
  readonly requestId: string;
  readonly n: number;
  readonly ground: string;
  /** ISO day. */
  readonly on: string;
  readonly text: string;
};

export type RegisteredRequest = { readonly requestId: string; readonly dossierId: string; readonly number: string };

type Guarded = GuardedWrite<'version-conflict'>;
const guarded = (write: Write): Guarded => ({ write, conflict: 'version-conflict' });

/** Rights requests, in their dossier's partition: they go when the dossier goes. */
export class RightsStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, requestId: string, key: OpenKey): Promise<RightsRequest | undefined> {
    const item = await this.#items.get('records', requestKey(dossierId, requestId));
    return item && requestOf(item, key);
  }

  /** All of a dossier, in the order in which they were registered. */
  async list(dossierId: string, key: OpenKey): Promise<RightsRequest[]> {
    const { items } = await this.#items.query('records', dossierPartition(dossierId), { startsWith: REQUESTS });
    return items.map((item) => requestOf(item, key)).sort((a, b) => a.registeredAt.localeCompare(b.registeredAt));
  }

  /** The request, its case, which opens the content to the owner (EK-7.1), and its line in the owner's register. */
  createWrites(request: RightsRequest, number: string, key: OpenKey): Guarded[] {
    const { requestId, dossierId, registeredAt } = request;
    const opened: OpenCase = {
      caseId: requestId,
      kind: 'rights-request',
      state: 'open',
      openedAt: registeredAt,
    };
    const items: Item[] = [
      requestItem(request, key),
      { ...caseKey(dossierId, requestId), ...opened },
      { ...registerKey(requestId), requestId, dossierId, number },
    ];
    return items.map((item) => guarded({ op: 'put', table: 'records', item, when: { is: 'absent' } }));
  }

  /** Writes the next state over the version that was loaded. With its end the case closes and the line goes. */
  saveWrites(before: RightsRequest, next: RightsRequest, key: OpenKey): Guarded[] {
    const { requestId, dossierId, registeredAt } = before;
    const saved = guarded({
      op: 'put',
      table: 'records',
      item: requestItem({ ...next, version: before.version + 1 }, key),
      when: { is: 'equal', attribute: 'version', value: before.version },
    });
    if (isFinal(before) || !isFinal(next)) return [saved];
    const closed: OpenCase & { readonly closedAt: string } = {
      caseId: requestId,
      kind: 'rights-request',
      state: 'closed',
      openedAt: registeredAt,
      closedAt: next.closedOn ?? '',
    };
    return [
      saved,
      guarded({ op: 'put', table: 'records', item: { ...caseKey(dossierId, requestId), ...closed } }),
      this.forgetWrite(requestId),
    ];
  }

  /** Takes a request off the owner's register: it ended, or its dossier is being destroyed. */
  forgetWrite = (requestId: string): Guarded =>
    guarded({ op: 'delete', table: 'records', key: registerKey(requestId) });

  async register(limit: number, after?: string): Promise<{ items: RegisteredRequest[]; next?: string }> {
    const { pk } = registerKey('');
    const page = await this.#items.query('records', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) });
    const items = page.items.map(({ requestId, dossierId, number }) => ({
      requestId: String(requestId),
      dossierId: String(dossierId),
      number: String(number),
    }));
    return page.next ? { items, next: page.next.sk } : { items };
  }

  statementWrite(dossierId: string, { text, ...clear }: Statement, key: OpenKey): Guarded {
    const { pk, sk } = statementKey(dossierId, clear.documentId, clear.requestId, clear.n);
    const item = { pk, sk, ...clear, sealed: seal(key.bytes, { text }, `${pk}/${sk}`) };
    return guarded({ op: 'put', table: 'records', item });
  }

  /** The statements that go with the documents of a dossier, or with one of them. */
  async statements(dossierId: string, key: OpenKey, documentId?: string): Promise<Statement[]> {
    const startsWith = documentId === undefined ? STATEMENTS : `${STATEMENTS}${documentId}#`;
    const { items } = await this.#items.query('records', dossierPartition(dossierId), { startsWith });
    return items.map(({ pk, sk, sealed, ...clear }) => {
      const { text } = open(key.bytes, String(sealed), `${pk}/${sk}`) as Pick<Statement, 'text'>;
      return { ...(clear as unknown as Omit<Statement, 'text'>), text };
    });
  }

  /** Takes a document's record away, after its bytes went, with the statements about it. */
  async removeDocumentWrites(dossierId: string, documentId: string): Promise<Guarded[]> {
    const { items } = await this.#items.query('records', dossierPartition(dossierId), {
      startsWith: `${STATEMENTS}${documentId}#`,
    });
    const keys = [documentKey(dossierId, documentId), ...items.map(({ pk, sk }) => ({ pk, sk }))];
    return keys.map((key) => guarded({ op: 'delete', table: 'records', key }));
  }
}

const requestItem = ({ secrets, ...clear }: RightsRequest, key: OpenKey): Item => {
  const { pk, sk } = requestKey(clear.dossierId, clear.requestId);
  return { pk, sk, ...clear, sealed: seal(key.bytes, secrets, `${pk}/${sk}`) };
};

function requestOf({ pk, sk, sealed, ...clear }: Item, key: OpenKey): RightsRequest {
  const secrets = open(key.bytes, String(sealed), `${pk}/${sk}`) as RightsSecrets;
  return { ...(clear as unknown as Omit<RightsRequest, 'secrets'>), secrets };
}
