import type { Suggestion } from '../domain/register/suggestion.ts';
import type { GuardedWrite } from './commit.ts';
import type { Item, ItemStore, Key, Write } from './items.ts';
import { open, seal } from './sealing.ts';
import type { OpenKey, Vault } from './vault.ts';

const suggestionKey = (suggestionId: string): Key => ({ pk: 'SUGGESTIONS', sk: suggestionId });

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

  async createWrites(suggestion: Suggestion): Promise<Guarded[]> {
    const { key, write } = await this.#vault.create(suggestion.suggestionId);
    const item = itemOf(suggestion, key);
    return [guarded(write), guarded({ op: 'put', table: 'records', item, when: { is: 'absent' } })];
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

  /** The suggestion and its key. */
  async removeWrites(suggestionId: string): Promise<Guarded[]> {
    const removed: Write = { op: 'delete', table: 'records', key: suggestionKey(suggestionId) };
    return [removed, ...(await this.#vault.destroyWrites(suggestionId))].map(guarded);
  }

  async #opened({ pk, sk, sealed, ...clear }: Item): Promise<LoadedSuggestion | undefined> {
    const key = await this.#vault.open(sk);
    if (!key) return undefined;
    const secrets = open(key.bytes, String(sealed), `${pk}/${sk}`) as Suggestion['secrets'];
    return { suggestion: { ...(clear as unknown as Omit<Suggestion, 'secrets'>), secrets }, key };
  }
}

function itemOf({ secrets, ...clear }: Suggestion, key: OpenKey): Item {
  const { pk, sk } = suggestionKey(clear.suggestionId);
  return { pk, sk, ...clear, sealed: seal(key.bytes, secrets, `${pk}/${sk}`) };
}
