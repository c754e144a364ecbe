import type { Item, ItemStore } from './items.ts';
import { find, findPage } from './lookup.ts';
import { type ConsentPointer, disclosedRecord } from './records/consent.ts';
import { fieldsOf } from './records/record.ts';

/** Where something lies that was disclosed to a principal: gone with the consent it rests on. */
export type DisclosedPlace = Pick<ConsentPointer, 'dossierId' | 'number' | 'consentId'>;

/** What was disclosed to each principal, found by the principal alone (RIO-1.4). */
export class DisclosureStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async find(principalId: string, consentId: string): Promise<DisclosedPlace | undefined> {
    const item = await find(this.#items, disclosedRecord, { principalId, consentId });
    return item && placeOf(item);
  }

  list(
    principalId: string,
    limit: number,
    after?: string,
  ): Promise<{ readonly items: DisclosedPlace[]; readonly next?: string }> {
    return findPage(this.#items, disclosedRecord, { principalId }, { limit, after }, placeOf);
  }
}

function placeOf(item: Item): DisclosedPlace {
  const { dossierId, number, consentId } = fieldsOf(disclosedRecord, item);
  return { dossierId, number, consentId };
}
