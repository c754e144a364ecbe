import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { GuardedWrite } from './commit.ts';
import type { ItemStore } from './items.ts';
import { idempotencyKey } from './layout.ts';

/** How long a repeat gets the same answer, in hours. */
const IDEMPOTENCY_HOURS = 24;

export type KeptReply = { readonly status: number; readonly body: unknown; readonly etag?: string };
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
    const item = await this.#items.get('records', idempotencyKey(hash(request.personId, request.route, request.key)));
    if (!item) return undefined;
    return item.body === bodyHash(request) ? { same: true, reply: item.reply as KeptReply } : { same: false };
  }

  write(request: IdempotentRequest, reply: KeptReply, now: Temporal.Instant): GuardedWrite<'idempotency-key-used'> {
    const ttl = Math.floor(now.add({ hours: IDEMPOTENCY_HOURS }).epochMilliseconds / 1000);
    return {
      write: {
        op: 'put',
        table: 'records',
        item: {
          ...idempotencyKey(hash(request.personId, request.route, request.key)),
          body: bodyHash(request),
          reply,
          ttl,
        },
        when: { is: 'absent' },
      },
      conflict: 'idempotency-key-used',
    };
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
const bodyHash = ({ key, body }: IdempotentRequest): string => hash(key, body);
