import type { ItemStore } from './items.ts';
import { DISCLOSED, disclosedKey, principalPartition } from './layout.ts';

/** Where something lies that was disclosed to a principal: gone with the consent it rests on. */
export type DisclosedPlace = { readonly dossierId: string; readonly number: string; readonly consentId: string };

/** What was disclosed to each principal, found by the principal alone (RIO-1.4). */
export class DisclosureStore {
  readonly #items: ItemStore;

  constructor(items: ItemStore) {
    this.#items = items;
  }

  async find(principalId: string, consentId: string): Promise<DisclosedPlace | undefined> {
    const item = await this.#items.get('records', disclosedKey(principalId, consentId));
    return item && placeOf(item);
  }

  async list(
    principalId: string,
    limit: number,
    after?: string,
  ): Promise<{ readonly items: DisclosedPlace[]; readonly next?: string }> {
    const pk = principalPartition(principalId);
    const page = await this.#items.query('records', pk, {
      startsWith: DISCLOSED,
      limit,
      ...(after ? { after: { pk, sk: `${DISCLOSED}${after}` } } : {}),
    });
    const items = page.items.map(placeOf);
    return page.next ? { items, next: page.next.sk.slice(DISCLOSED.length) } : { items };
  }
}

const placeOf = ({ dossierId, number, consentId }: { readonly [attribute: string]: unknown }): DisclosedPlace => ({
  dossierId: String(dossierId),
  number: String(number),
  consentId: String(consentId),
});
