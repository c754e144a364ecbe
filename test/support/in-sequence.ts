import { inSequence, type Span } from '../../local/bench/in-sequence.ts';
import { MemoryItems } from '../../stores/fake/memory-items.ts';

/** What of the store is a request to DynamoDB. */
const REQUESTS: readonly (keyof MemoryItems)[] = ['get', 'query', 'queryDue', 'transact', 'increment'];

/** Items in memory that say how many requests had to wait for one another, whatever the machine. */
export function itemsInSequence(): {
  readonly items: MemoryItems;
  readonly count: () => number;
  readonly reset: () => void;
} {
  const spans: Span[] = [];
  let tick = 0;
  const next = (): number => {
    tick += 1;
    return tick;
  };
  const items = new Proxy(new MemoryItems(), {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (!REQUESTS.some((request) => request === name)) return value.bind(target);
      return async (...args: readonly unknown[]) => {
        const from = next();
        // What was asked together goes out together.
        await new Promise((resolve) => setImmediate(resolve));
        const result: unknown = await Reflect.apply(value, target, args);
        spans.push({ from, until: next() });
        return result;
      };
    },
  });
  return {
    items,
    count: () => inSequence(spans),
    reset: () => {
      spans.length = 0;
    },
  };
}
