import type { Suggestion } from '../domain/register/suggestion.ts';
import type { GuardedWrite } from './commit.ts';
import type { Item, ItemStore, Key, Write } from './items.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey, Vault } from './vault.ts';

const suggestionKey = (suggestionId: string): Key => ({ pk: 'SUGGESTIONS', sk: suggestionId });
/** What somebody sent while signed in is found under them: ids only, as who it was is sealed with the suggestion. */
const sentKey = (personId: string, suggestionId: string): Key => ({ pk: `SUGGESTIONS#${personId}`, sk: suggestionId });

type Guarded = GuardedWrite<'version-conflict'>;
const guarded = (write: Write): Guarded => ({ write, conflict: 'version-conflict' });

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
    const item = await this.#items.get('records', suggestionKey(suggestionId));
    return item && this.#opened(item);
  }

  async list(limit: number, after?: string): Promise<{ items: Suggestion[]; next?: string }> {
    const { pk } = suggestionKey('');
    const page = await this.#items.query('records', pk, { limit, ...(after ? { after: { pk, sk: after } } : {}) });
    const loaded = await Promise.all(page.items.map((item) => this.#opened(item)));
    const items = loaded.flatMap((one) => (one ? [one.suggestion] : []));
    return page.next ? { items, next: page.next.sk } : { items };
  }

  /** All that somebody sent while signed in, the oldest first. */
  async ofPerson(personId: string): Promise<LoadedSuggestion[]> {
    const { items } = await this.#items.query('records', sentKey(personId, '').pk);
    const found = await Promise.all(items.map(({ sk }) => this.load(sk)));
    return found
      .filter((one) => one !== undefined)
      .sort((one, other) => one.suggestion.receivedAt.localeCompare(other.suggestion.receivedAt));
  }

  async createWrites(suggestion: Suggestion): Promise<Guarded[]> {
    const { suggestionId, secrets } = suggestion;
    const { key, write } = await this.#vault.create(suggestionId);
    const sent = secrets.senderId === undefined ? [] : [sentKey(secrets.senderId, suggestionId)];
    const items: Item[] = [itemOf(suggestion, key), ...sent.map((place) => ({ ...place, suggestionId }))];
    const puts = items.map((item): Write => ({ op: 'put', table: 'records', item, when: { is: 'absent' } }));
    return [write, ...puts].map(guarded);
  }

  /** Writes the next state over the version that was loaded. */
  saveWrite({ suggestion: { version }, key }: LoadedSuggestion, next: Suggestion): Guarded {
    return guarded({
      op: 'put',
      table: 'records',
      item: itemOf({ ...next, version: version + 1 }, key),
      when: { is: 'equal', attribute: 'version', value: version },
    });
  }

  /** The suggestion, the way to it, and its key. */
  async removeWrites(suggestionId: string): Promise<Guarded[]> {
    const keys = keysOf((await this.load(suggestionId))?.suggestion ?? { suggestionId, secrets: {} });
    const removed = keys.map((key): Write => ({ op: 'delete', table: 'records', key }));
    return [...removed, ...(await this.#vault.destroyWrites(suggestionId))].map(guarded);
  }

  async #opened({ pk, sk, sealed, ...clear }: Item): Promise<LoadedSuggestion | undefined> {
    const key = await this.#vault.open(sk);
    if (!key) return undefined;
    const secrets = open(key.bytes, String(sealed), `${pk}/${sk}`) as Suggestion['secrets'];
    return { suggestion: { ...(clear as unknown as Omit<Suggestion, 'secrets'>), secrets }, key };
  }
}

/** Where a suggestion lies, and the way to it from who sent it. */
export const keysOf = ({
  suggestionId,
  secrets: { senderId },
}: Pick<Suggestion, 'suggestionId'> & { readonly secrets: Partial<Suggestion['secrets']> }): Key[] => [
  suggestionKey(suggestionId),
  ...(senderId === undefined ? [] : [sentKey(senderId, suggestionId)]),
];

function itemOf({ secrets, ...clear }: Suggestion, key: OpenKey): Item {
  const { pk, sk } = suggestionKey(clear.suggestionId);
  return { pk, sk, ...clear, sealed: seal(key.bytes, secrets, `${pk}/${sk}`) };
}
