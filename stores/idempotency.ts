import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { ItemStore } from './items.ts';
import { find } from './lookup.ts';
import { idempotencyRecord, type KeptReply } from './records/idempotency.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { create, type GuardedWrite } from './writes.ts';

/** How long a repeat gets the same answer, in hours. */
const IDEMPOTENCY_HOURS = 24;

export type { KeptReply } from './records/idempotency.ts';
export type Kept = { readonly same: true; readonly reply: KeptReply } | { readonly same: false };

/**
 * The answers of creations, under a hash of who asked what with which key. The caller's key salts the hash of the body, so
 * that what was typed cannot be guessed from it.
 */
export class IdempotencyStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** `same: false` when the key was used with another body. */
  async find(request: IdempotentRequest): Promise<Kept | undefined> {
    const item = await find(this.#items, idempotencyRecord, placeOf(request));
    if (!item) return undefined;
    const { body, reply } = fieldsOf(idempotencyRecord, item);
    return body === bodyHash(request) ? { same: true, reply } : { same: false };
  }

  write(request: IdempotentRequest, reply: KeptReply, now: Temporal.Instant): GuardedWrite<'idempotency-key-used'> {
    const ttl = Math.floor(now.add({ hours: IDEMPOTENCY_HOURS }).epochMilliseconds / 1000);
    const item = itemOf(idempotencyRecord, placeOf(request), { body: bodyHash(request), reply, ttl });
    return { write: create(item), conflict: 'idempotency-key-used' };
  }
}

export type IdempotentRequest = {
  readonly personId: string;
  /** The method and the path as asked. */
  readonly route: string;
  readonly key: string;
  readonly body: string;
};

const hash = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
const placeOf = ({ personId, route, key }: IdempotentRequest) => ({ hash: hash(personId, route, key) });
const bodyHash = ({ key, body }: IdempotentRequest): string => hash(key, body);
