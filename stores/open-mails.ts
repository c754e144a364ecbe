import type { Temporal } from 'temporal-polyfill';
import type { Effect } from '../domain/effect.ts';
import type { Item, ItemStore } from './items.ts';
import { find } from './lookup.ts';
import { outboxWrite } from './outbox.ts';
import { openMailsRecord } from './records/mail.ts';
import { fieldsOf, itemOf } from './records/record.ts';
import { count, nextOf } from './writes.ts';

/** How many mails a day were caused by people who did not sign in, and whether the owner was told of those that were not sent. */
export class OpenMails {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** Counts one more. @returns the how manieth of the day it is. */
  next(day: string): Promise<number> {
    return nextOf(this.#items, itemOf(openMailsRecord, { day }, { mails: 0 }), 'mails');
  }

  /** Those of a day of which nothing was told yet. */
  async untold(day: string): Promise<number> {
    const item = await this.#find(day);
    if (!item) return 0;
    const { mails, told } = fieldsOf(openMailsRecord, item);
    return told ? 0 : mails;
  }

  /** Leaves a mail about a day for the relay, once. */
  async tell(day: string, mails: number, id: string, effect: Effect, now: Temporal.Instant): Promise<void> {
    const told = itemOf(openMailsRecord, { day }, { mails, told: true });
    await this.#items.transact([count(told, 'mails', mails), outboxWrite(id, effect, now)]);
  }

  #find(day: string): Promise<Item | undefined> {
    return find(this.#items, openMailsRecord, { day });
  }
}
