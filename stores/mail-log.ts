import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { ItemStore } from './items.ts';
import { find } from './lookup.ts';
import { type Fate, type MailTrace, mailRecord, type SentMail } from './records/mail.ts';
import { openedOf, type StoredItem, sealedItemOf } from './records/record.ts';
import { type GuardedWrite, guarded, put } from './writes.ts';

export type { Fate, MailTrace } from './records/mail.ts';

/** How long a report about a mail can find what it was about, in days: mail services give up on one within that time. */
const MAIL_LOG_DAYS = 14;

export type FoundMail = {
  readonly trace: MailTrace;
  readonly noted: SentMail['noted'];
  /** The id that the mail service gave: without it the mail cannot be sealed again. */
  readonly messageId: string;
  readonly ttl: number;
};

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
    // Whole days of 24 hours: a moment of the clean-up, no term of the law.
    const ttl = Math.floor(now.add({ hours: 24 * MAIL_LOG_DAYS }).epochMilliseconds / 1000);
    await this.#items.transact([put(mailItem(messageId, { secrets: trace, noted: 'none', ttl }))]);
  }

  async find(messageId: string): Promise<FoundMail | undefined> {
    const item = await find(this.#items, mailRecord, placeOf(messageId));
    if (!item) return undefined;
    const { secrets: trace, noted, ttl } = openedOf(mailRecord, item, secretOf(messageId));
    return { trace, noted, messageId, ttl };
  }

  /** That this fate was noted: it holds only if nothing else was since the mail was found. */
  notedWrite({ messageId, trace, ttl, noted }: FoundMail, fate: Fate): GuardedWrite<'version-conflict'> {
    const item = mailItem(messageId, { secrets: trace, noted: fate, ttl });
    return guarded(put(item, { is: 'equal', attribute: 'noted', value: noted }));
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

const placeOf = (messageId: string) => ({ hash: digest('place', messageId).toString('hex') });
const secretOf = (messageId: string): Uint8Array => digest('key', messageId);
const mailItem = (messageId: string, mail: SentMail): StoredItem =>
  sealedItemOf(mailRecord, placeOf(messageId), mail, secretOf(messageId));
