import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Notice } from '../domain/catalogue.ts';
import type { GuardedWrite } from './commit.ts';
import type { Item, ItemStore } from './items.ts';
import { mailKey } from './layout.ts';
import { open, seal } from './sealing.ts';

/** How long a report about a mail can find what it was about, in days: mail services give up on one within that time. */
const MAIL_LOG_DAYS = 14;

/** To whom a mail went, and about which consent. */
export type MailTrace = {
  readonly personId: string;
  readonly notice: Notice;
  /** ISO instant. */
  readonly sentAt: string;
  readonly consent?: { readonly dossierId: string; readonly consentId: string };
};

/** What a mail service says became of a mail. `complaint`: the reader called it unwanted. */
export type Fate = 'permanent' | 'transient' | 'complaint';
export type FoundMail = { readonly trace: MailTrace; readonly noted: Fate | 'none'; readonly item: Item };

/**
 * Which mail was about what, so that a report about it finds its case. Each is sealed under the id that the mail service gave,
 * and lies under a hash of it: only who brings that id can read to whom it went, and nothing is left to read of a client
 * whose dossier is gone.
 */
export class MailLog {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async remember(messageId: string, trace: MailTrace, now: Temporal.Instant): Promise<void> {
    const key = placeOf(messageId);
    // Whole days of 24 hours: a moment of the clean-up, no term of the law.
    const ttl = Math.floor(now.add({ hours: 24 * MAIL_LOG_DAYS }).epochMilliseconds / 1000);
    const item = { ...key, sealed: seal(secretOf(messageId), trace, key.pk), noted: 'none', ttl };
    await this.#items.transact([{ op: 'put', table: 'records', item }]);
  }

  async find(messageId: string): Promise<FoundMail | undefined> {
    const key = placeOf(messageId);
    const item = await this.#items.get('records', key);
    if (!item) return undefined;
    const trace = open(secretOf(messageId), String(item.sealed), key.pk) as MailTrace;
    return { trace, noted: item.noted as FoundMail['noted'], item };
  }

  /** That this fate was noted: it holds only if nothing else was since the mail was found. */
  notedWrite({ item, noted }: FoundMail, fate: Fate): GuardedWrite<'version-conflict'> {
    const when = { is: 'equal', attribute: 'noted', value: noted } as const;
    return {
      write: { op: 'put', table: 'records', item: { ...item, noted: fate }, when },
      conflict: 'version-conflict',
    };
  }

  /** @returns false when something else was noted since the mail was found. */
  async note(found: FoundMail, fate: Fate): Promise<boolean> {
    return (await this.#items.transact([this.notedWrite(found, fate).write])).ok;
  }
}

const digest = (use: string, messageId: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(['mail', use, messageId]))
    .digest();

const placeOf = (messageId: string) => mailKey(digest('place', messageId).toString('hex'));
const secretOf = (messageId: string): Uint8Array => digest('key', messageId);
