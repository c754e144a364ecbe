import { MemoryItems } from '../../stores/fake/memory-items.ts';
import type {
  DuePage,
  Item,
  Key,
  Page,
  QueryOptions,
  TableName,
  TransactionResult,
  Write,
} from '../../stores/items.ts';
import type { Pause } from '../../stores/retry.ts';

/** Reads and writes take about as long as in DynamoDB, in milliseconds from and up to. */
const READ = [3, 9] as const;
const WRITE = [12, 30] as const;

type Waiting = { readonly at: number; readonly wake: () => void };

/** Time that passes only when everybody waits, and chance that is the same in each run. */
export class Simulation {
  #now = 0;
  #seed: number;
  #waiting: Waiting[] = [];
  readonly pause: Pause = { random: () => this.#random(), sleep: (milliseconds) => this.#wait(milliseconds) };

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Milliseconds since it began. */
  get elapsed(): number {
    return this.#now;
  }

  takes = ([least, most]: readonly [number, number]): Promise<void> =>
    this.#wait(least + this.#random() * (most - least));

  /** Runs these at once until all have ended. */
  async run<T>(acts: readonly (() => Promise<T>)[]): Promise<T[]> {
    const all = Promise.all(acts.map((act) => act()));
    let ended = false;
    const end = () => {
      ended = true;
    };
    all.then(end, end);
    while (!ended) {
      // Whatever goes on without waiting for time goes first.
      await new Promise(setImmediate);
      this.#next()?.wake();
    }
    return all;
  }

  #next(): Waiting | undefined {
    const [first] = this.#waiting.sort((a, b) => a.at - b.at);
    if (!first) return undefined;
    this.#waiting.shift();
    this.#now = first.at;
    return first;
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((wake) => this.#waiting.push({ at: this.#now + milliseconds, wake }));
  }

  /** Mulberry32: small, and good enough for chances. */
  #random(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

const placeOf = (write: Write): string => {
  const { pk, sk } = write.op === 'put' ? write.item : write.key;
  return JSON.stringify([write.table, pk, sk]);
};

/** The tables in memory, as DynamoDB is when many use it: what is asked takes time, and of two transactions on one item one is refused. */
export class ContendedItems extends MemoryItems {
  /** Without one, everything happens at once. */
  simulation?: Simulation;
  readonly #held = new Set<string>();

  override async get(table: TableName, key: Key): Promise<Item | undefined> {
    await this.simulation?.takes(READ);
    return super.get(table, key);
  }

  override async query(table: TableName, pk: string, options?: QueryOptions): Promise<Page> {
    await this.simulation?.takes(READ);
    return super.query(table, pk, options);
  }

  override async queryDue(dueDay: string, options?: { limit?: number; after?: DuePage['next'] }): Promise<DuePage> {
    await this.simulation?.takes(READ);
    return super.queryDue(dueDay, options);
  }

  override async transact(writes: readonly Write[]): Promise<TransactionResult> {
    if (!this.simulation) return super.transact(writes);
    const places = writes.map(placeOf);
    const clash = places.some((place) => this.#held.has(place));
    if (!clash) for (const place of places) this.#held.add(place);
    await this.simulation.takes(WRITE);
    if (clash) return { ok: false, failed: [] };
    for (const place of places) this.#held.delete(place);
    return super.transact(writes);
  }
}
