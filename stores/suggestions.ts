import type { Suggestion } from '../domain/register/suggestion.ts';
import type { Item, ItemStore, Key, Write } from './items.ts';
import { keyOf, type Parts } from './layout.ts';
import { find, findAll, findPage } from './lookup.ts';
import { fieldsOf, itemOf, openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import { suggestionRecord, suggestionSentRecord } from './records/register.ts';
import { releaseKeyWrites } from './spares.ts';
import type { OpenKey, Vault } from './vault.ts';
import { create, type GuardedWrite, guarded, replace } from './writes.ts';

type Guarded = GuardedWrite<'version-conflict'>;

export type LoadedSuggestion = { readonly suggestion: Suggestion; readonly key: OpenKey };

/** Suggestions for improvement, each sealed under a key of its own: text, answer and who sent it. */
export class SuggestionStore {
  readonly #items: ItemStore;
  readonly #vault: Vault;

  constructor(items: ItemStore, vault: Vault) {
    this.#items = items;
    this.#vault = vault;
  }

  async load(suggestionId: string): Promise<LoadedSuggestion | undefined> {
    const [item, key] = await Promise.all([
      find(this.#items, suggestionRecord, { suggestionId }),
      this.#vault.open(suggestionId),
    ]);
    return item && key && loadedOf(item, key);
  }

  async list(limit: number, after?: string): Promise<{ items: Suggestion[]; next?: string }> {
    const read = (item: Item) => this.#opened(item);
    const { items, ...page } = await findPage(this.#items, suggestionRecord, {}, { limit, after }, read);
    return { items: items.flatMap((one) => (one ? [one.suggestion] : [])), ...page };
  }

  /** All that somebody sent while signed in, the oldest first. */
  async ofPerson(personId: string): Promise<LoadedSuggestion[]> {
    const items = await findAll(this.#items, suggestionSentRecord, { personId });
    const ids = items.map((item) => fieldsOf(suggestionSentRecord, item).suggestionId);
    const found = await Promise.all(ids.map((id) => this.load(id)));
    return found
      .filter((one) => one !== undefined)
      .sort((one, other) => one.suggestion.receivedAt.localeCompare(other.suggestion.receivedAt));
  }

  async createWrites(suggestion: Suggestion): Promise<Guarded[]> {
    const { suggestionId } = suggestion;
    const key = await this.#vault.create(suggestionId);
    const sent = placeOf(suggestion);
    return [
      create(suggestionItem(suggestion, key)),
      ...(sent === undefined ? [] : [create(itemOf(suggestionSentRecord, sent, { suggestionId }))]),
    ].map(guarded);
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ suggestion: { version }, key }: LoadedSuggestion, next: Suggestion): Guarded {
    return guarded(replace(suggestionItem({ ...next, version: version + 1 }, key), version));
  }

  /** The suggestion, the way to it, and its key. */
  async removeWrites(suggestionId: string): Promise<Guarded[]> {
    const keys = keysOf((await this.load(suggestionId))?.suggestion ?? { suggestionId, secrets: {} });
    const removed = keys.map((key): Write => ({ op: 'delete', table: 'records', key }));
    return [...removed, ...releaseKeyWrites({ subject: suggestionId, because: 'suggestion' })].map(guarded);
  }

  async #opened(item: Item): Promise<LoadedSuggestion | undefined> {
    const key = await this.#vault.open(fieldsOf(suggestionRecord, item).suggestionId);
    return key && loadedOf(item, key);
  }
}

const loadedOf = (item: Item, key: OpenKey): LoadedSuggestion => ({
  suggestion: openedOf(suggestionRecord, item, key.bytes),
  key,
});

type Sent = Pick<Suggestion, 'suggestionId'> & { readonly secrets: Partial<Suggestion['secrets']> };

/** Where the way to a suggestion lies, when it is known who sent it. */
const placeOf = ({ suggestionId, secrets: { senderId } }: Sent): Parts<'suggestion-sent'> | undefined =>
  senderId === undefined ? undefined : { personId: senderId, suggestionId };

/** Where a suggestion lies, and the way to it from who sent it. */
export function keysOf(suggestion: Sent): Key[] {
  const sent = placeOf(suggestion);
  return [keyOf('suggestion', suggestion), ...(sent === undefined ? [] : [keyOf('suggestion-sent', sent)])];
}

const suggestionItem = (suggestion: Suggestion, key: OpenKey): StoredItem =>
  sealedItemOf(suggestionRecord, { suggestionId: suggestion.suggestionId }, suggestion, key.bytes);
