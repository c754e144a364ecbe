import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { ItemStore } from './items.ts';
import { find } from './lookup.ts';
import { idempotencyRecord } from './records/idempotency.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { count, type GuardedWrite } from './writes.ts';

/** How long a repeat is told of the same thing, in hours. */
const IDEMPOTENCY_HOURS = 24;

/** What was made with a key. `same: false`: with another body. No id: it was kept before ids were, and counts no more. */
export type Made = { readonly same: boolean; readonly id?: string | undefined; readonly until: number };

/**
 * What creations made, under a hash of who asked what with which key. Only the id of the thing is kept: what is said of it is
 * decided at each repeat. The caller's key salts the hash of the body, so that what was typed cannot be guessed from it.
 */
export class IdempotencyStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** Also what has had its time: DynamoDB takes up to some days to remove that. `until` says when, in seconds since 1970. */
  async find(request: IdempotentRequest): Promise<Made | undefined> {
    const item = await find(this.#items, idempotencyRecord, placeOf(request));
    if (!item) return undefined;
    const { body, id, ttl } = fieldsOf(idempotencyRecord, item);
    return { same: body === bodyHash(request), id, until: ttl };
  }

  /** @param over when what has had its time, and is still there, ended: one request only may write over it. */
  write(
    request: IdempotentRequest,
    id: string,
    now: Temporal.Instant,
    over?: number,
  ): GuardedWrite<'idempotency-key-used'> {
    const ttl = secondsOf(now.add({ hours: IDEMPOTENCY_HOURS }));
    const item = itemOf(idempotencyRecord, placeOf(request), { body: bodyHash(request), id, ttl });
    return { write: count(item, 'ttl', over), conflict: 'idempotency-key-used' };
  }
}

export const secondsOf = (moment: Temporal.Instant): number => Math.floor(moment.epochMilliseconds / 1000);

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
