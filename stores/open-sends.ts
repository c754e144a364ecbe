import type { OpenKind } from '../domain/register/open-limit.ts';
import type { ItemStore } from './items.ts';
import { openSendsRecord } from './records/mail.ts';
import { itemOf } from './records/record.ts';
import { nextOf } from './writes.ts';

/** How many of each kind were sent on a day by people who did not sign in. */
export class OpenSends {
  readonly #items: Pick<ItemStore, 'increment'>;

  constructor(items: Pick<ItemStore, 'increment'>) {
    this.#items = items;
  }

  /** Counts one more. @returns how many of its kind there are on that day now. */
  next(kind: OpenKind, day: string): Promise<number> {
    return nextOf(this.#items, itemOf(openSendsRecord, { kind, day }, { sends: 0 }), 'sends');
  }
}
