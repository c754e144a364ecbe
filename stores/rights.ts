import { isFinal, opensContent, type RightsRequest } from '../domain/rights/request.ts';
import { writeInParts } from './commit-in-parts.ts';
import type { Item, ItemStore, Key } from './items.ts';
import { keyOf, type Parts } from './layout.ts';
import { find, findAll, findPage } from './lookup.ts';
import { caseRecord } from './records/case.ts';
import { fieldsOf, itemOf, openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import { type RegisteredRequest, rightsLineRecord, rightsRecord, statementRecord } from './records/rights.ts';
import type { OpenKey } from './vault.ts';
import { create, type GuardedWrite, guarded, put, remove, replace } from './writes.ts';

export type { RegisteredRequest } from './records/rights.ts';

/** The way from outside to a request; the erasure of its dossier removes it too. */
export const wayTo = ({ requestId }: Pick<RightsRequest, 'requestId'>): Key => keyOf('rights-line', { requestId });

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

type Guarded = GuardedWrite<'version-conflict'>;

/** Rights requests, in their dossier's partition: they go when the dossier goes. */
export class RightsStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, requestId: string, { bytes }: OpenKey): Promise<RightsRequest | undefined> {
    const item = await find(this.#items, rightsRecord, { dossierId, requestId });
    return item && openedOf(rightsRecord, item, bytes);
  }

  /** All of a dossier, in the order in which they were registered. */
  async list(dossierId: string, { bytes }: OpenKey): Promise<RightsRequest[]> {
    const items = await findAll(this.#items, rightsRecord, { dossierId });
    return items
      .map((item) => openedOf(rightsRecord, item, bytes))
      .sort((a, b) => a.registeredAt.localeCompare(b.registeredAt));
  }

  /**
   * The request, its case, which opens the content to the owner once it stands who asks (EK-7.1), and its line in the owner's
   * register.
   */
  createWrites(request: RightsRequest, number: string, key: OpenKey): Guarded[] {
    const { requestId, dossierId } = request;
    const items = [
      requestItem(request, key),
      caseItem(request),
      itemOf(rightsLineRecord, { requestId }, { requestId, dossierId, number }),
    ];
    return items.map((item) => guarded(create(item)));
  }

  /** Writes the next state over the version that was loaded. The case opens with the proof; with its end it closes and the line goes. */
  saveWrites(before: RightsRequest, next: RightsRequest, key: OpenKey): Guarded[] {
    const { requestId, version } = before;
    const saved = guarded(replace(requestItem({ ...next, version: version + 1 }, key), version));
    const ends = isFinal(next) && !isFinal(before);
    const moved = ends || opensContent(next) !== opensContent(before) ? [guarded(put(caseItem(next)))] : [];
    return [saved, ...moved, ...(ends ? [this.forgetWrite(requestId)] : [])];
  }

  /** Takes a request off the owner's register: it ended, or its dossier is being destroyed. */
  forgetWrite = (requestId: string): Guarded => guarded(remove(rightsLineRecord, { requestId }));

  /** Takes requests off the owner's register, any number of them. Twice is harmless. */
  async forget(requests: readonly Pick<RightsRequest, 'requestId'>[]): Promise<void> {
    await writeInParts(
      { items: this.#items },
      requests.map((request) => ({ op: 'delete', table: 'records', key: wayTo(request) })),
    );
  }

  register(limit: number, after?: string): Promise<{ items: RegisteredRequest[]; next?: string }> {
    return findPage(this.#items, rightsLineRecord, {}, { limit, after }, (item) => fieldsOf(rightsLineRecord, item));
  }

  statementWrite(dossierId: string, { text, ...statement }: Statement, { bytes }: OpenKey): Guarded {
    const place = { ...statement, dossierId, n: String(statement.n) };
    return guarded(put(sealedItemOf(statementRecord, place, { ...statement, secrets: { text } }, bytes)));
  }

  /** The statements that go with the documents of a dossier, or with one of them. */
  async statements(dossierId: string, { bytes }: OpenKey, documentId?: string): Promise<Statement[]> {
    return (await this.#statements(dossierId, documentId)).map((item) => {
      const { secrets, ...statement } = openedOf(statementRecord, item, bytes);
      return { ...statement, ...secrets };
    });
  }

  /** Takes a document's record away; what goes with it, its bytes and the statements about it, comes after. */
  removeDocumentWrite = (dossierId: string, documentId: string): Guarded =>
    guarded(remove({ name: 'document' }, { dossierId, documentId }));

  /** Removes the statements about a document, any number of them. Twice is harmless. */
  async removeStatements(dossierId: string, documentId: string): Promise<void> {
    const statements = await this.#statements(dossierId, documentId);
    await writeInParts(
      { items: this.#items },
      statements.map(({ pk, sk }) => ({ op: 'delete', table: 'records', key: { pk, sk } })),
    );
  }

  #statements(dossierId: string, documentId?: string): Promise<readonly Item[]> {
    return findAll(this.#items, statementRecord, { dossierId }, documentId === undefined ? {} : { documentId });
  }
}

const requestItem = (request: RightsRequest, { bytes }: OpenKey): StoredItem =>
  sealedItemOf(rightsRecord, request, request, bytes);

function caseItem(request: RightsRequest): StoredItem {
  const { requestId: caseId, dossierId, registeredAt: openedAt, closedOn } = request;
  const place: Parts<'case'> = { dossierId, caseId };
  const state = opensContent(request) ? 'open' : 'closed';
  const ended = isFinal(request) ? { closedAt: closedOn ?? '' } : {};
  return itemOf(caseRecord, place, { caseId, kind: 'rights-request', openedAt, state, ...ended });
}
