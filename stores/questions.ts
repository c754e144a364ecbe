import type { Question } from '../domain/question/question.ts';
import type { ItemStore } from './items.ts';
import { find, findAll } from './lookup.ts';
import { questionRecord } from './records/question.ts';
import { openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import type { OpenKey } from './vault.ts';
import { create, type GuardedWrite, guarded, replace } from './writes.ts';

/** What clients asked about what is stored, in the partition of the dossier. */
export class QuestionStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async load(dossierId: string, questionId: string, { bytes }: OpenKey): Promise<Question | undefined> {
    const item = await find(this.#items, questionRecord, { dossierId, questionId });
    return item && openedOf(questionRecord, item, bytes);
  }

  /** All of a dossier: their order is by day, and they lie by id. */
  async list(dossierId: string, { bytes }: OpenKey): Promise<Question[]> {
    const items = await findAll(this.#items, questionRecord, { dossierId });
    return items.map((item) => openedOf(questionRecord, item, bytes));
  }

  createWrite(question: Question, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(create(questionItem(question, key)));
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ version }: Question, next: Question, key: OpenKey): GuardedWrite<'version-conflict'> {
    return guarded(replace(questionItem({ ...next, version: version + 1 }, key), version));
  }
}

const questionItem = (question: Question, { bytes }: OpenKey): StoredItem =>
  sealedItemOf(questionRecord, question, question, bytes);
