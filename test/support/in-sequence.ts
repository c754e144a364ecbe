import type { MemoryItems } from '../../stores/fake/memory-items.ts';
import { RightfulItems } from './rightful-items.ts';

type Span = { readonly from: number; readonly until: number };

/** What of the store is a request to DynamoDB. */
const REQUESTS: readonly (keyof MemoryItems)[] = ['get', 'query', 'queryDue', 'dueDays', 'transact', 'increment'];

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
  const items = new Proxy<MemoryItems>(new RightfulItems(), {
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

/** The longest chain of requests of which each was sent after the one before it was answered. */
function inSequence(spans: readonly Span[]): number {
  let length = 0;
  let answered = Number.NEGATIVE_INFINITY;
  for (const { from, until } of spans.toSorted((a, b) => a.until - b.until)) {
    if (from < answered) continue;
    length += 1;
    answered = until;
  }
  return length;
}
