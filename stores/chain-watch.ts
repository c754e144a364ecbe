import type { ItemStore, Write } from './items.ts';
import { find } from './lookup.ts';
import { type AnchorCursor, anchorCursorRecord, type ChainRound, chainRoundRecord } from './records/proof.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { put } from './writes.ts';

export type { AnchorCursor, ChainRound } from './records/proof.ts';

/** How far the heads have been anchored, and the chains been followed. */
export class ChainWatch {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** Undefined before the first anchor that has a number. */
  async anchored(): Promise<AnchorCursor | undefined> {
    const item = await find(this.#items, anchorCursorRecord, {});
    return item && fieldsOf(anchorCursorRecord, item);
  }

  async setAnchored(cursor: AnchorCursor): Promise<void> {
    await this.#items.transact([put(itemOf(anchorCursorRecord, {}, cursor))]);
  }

  /** Undefined before the first round. */
  async round(): Promise<ChainRound | undefined> {
    const item = await find(this.#items, chainRoundRecord, {});
    return item && fieldsOf(chainRoundRecord, item);
  }

  /** What tells of something wrong, apart from any round. */
  async tell(writes: readonly Write[]): Promise<void> {
    if (writes.length > 0) await this.#items.transact(writes);
  }

  /** Together with what tells of it. */
  async setRound(round: ChainRound, more: readonly Write[] = []): Promise<void> {
    const result = await this.#items.transact([put(itemOf(chainRoundRecord, {}, round)), ...more]);
    if (!result.ok) throw new Error('The items are contended');
  }
}
