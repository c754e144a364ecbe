import type { Item } from '../items.ts';

/** Attributes that are keys of the table or of its index: strings that are not empty. */
const KEY_ATTRIBUTES = ['pk', 'sk', 'dueDay', 'dueKey'] as const;
/** DynamoDB's limit on one item. */
const MAX_ITEM_BYTES = 400 * 1024;

/**
 * A copy of an item as the document client stores it: what is undefined is left out. It is frozen, so that it can be given to
 * whoever reads it without a copy for each.
 * @throws Error named ValidationException for what DynamoDB or its client refuses.
 */
export function storable(item: Item): Item {
  // The cast: a copy of an object is one of the same fields.
  const copy = plain(item) as Item;
  for (const name of KEY_ATTRIBUTES) {
    const value = copy[name];
    const optional = name === 'dueDay' || name === 'dueKey';
    if (value === undefined && optional) continue;
    if (typeof value !== 'string' || value === '') throw refused(`The key attribute ${name} is not a text.`);
  }
  if (Buffer.byteLength(JSON.stringify(copy)) > MAX_ITEM_BYTES) throw refused('Item size exceeds 400 KB.');
  return copy;
}

function plain(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refused('Only finite numbers can be stored.');
    return value;
  }
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (Array.isArray(value)) return Object.freeze(value.filter((entry) => entry !== undefined).map(plain));
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return Object.freeze(Object.fromEntries(entries.map(([name, entry]) => [name, plain(entry)])));
  }
  throw refused('Only plain values can be stored.');
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const refused = (message: string): Error => Object.assign(new Error(message), { name: 'ValidationException' });
