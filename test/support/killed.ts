import type { ItemStore } from '../../stores/items.ts';

export class Killed extends Error {}

export type When = 'before' | 'after';

/** Items of which one transaction is the last: `before` it was made, or `after` it, when nobody hears the answer. */
export function dyingItems(items: ItemStore, last: number, when: When): ItemStore {
  let transactions = 0;
  return new Proxy(items, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (name !== 'transact') return member.bind(target);
      return async (...args: unknown[]) => {
        transactions += 1;
        if (transactions === last && when === 'before') throw new Killed();
        const result: unknown = await member.apply(target, args);
        if (transactions === last) throw new Killed();
        return result;
      };
    },
  });
}
