import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ItemStore } from './items.ts';
import { find, findPage } from './lookup.ts';
import { dossierRecord, numberRecord } from './records/dossier.ts';
import { principalRecord } from './records/person.ts';
import { fieldsOf } from './records/record.ts';

/** Lines of the register that are read at once. */
const LINES = 100;

/** What can be read of dossiers and of those who commission them without a key: states, days and codes. */
export class Unsealed {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  /** Every dossier of the register. One that is destroyed meanwhile is left out. */
  async *dossiers(): AsyncGenerator<Omit<Dossier, 'secrets'>> {
    let after: string | undefined;
    do {
      const page = await findPage(this.#items, numberRecord, {}, { limit: LINES, after }, (item) =>
        find(this.#items, dossierRecord, fieldsOf(numberRecord, item)),
      );
      for (const item of page.items) if (item) yield fieldsOf(dossierRecord, item);
      after = page.next;
    } while (after !== undefined);
  }

  async principalType(principalId: string): Promise<string | undefined> {
    const item = await find(this.#items, principalRecord, { principalId });
    return item && fieldsOf(principalRecord, item).type;
  }
}
