import { AsyncLocalStorage } from 'node:async_hooks';

/** Waiting, and how long: the clock and chance come from outside. */
export type Pause = {
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
};

/** How often something is done again in all, and the longest wait before the first and before any repeat. */
const REPEATS = 7;
const FIRST_MS = 25;
const LONGEST_MS = 400;

type Budget = { left: number };
const budgets = new AsyncLocalStorage<Budget>();

/**
 * Does something again while something came between (an optimistic-lock conflict), after a pause with full jitter, so that those
 * who collided do not collide again. What is done again inside something that is done again draws on the same number of
 * repeats: however deep, one request or step repeats at most seven times, and waits for less than two seconds in all.
 * @returns the last result, also when that says that something came between once more.
 */
export function retry<T>(pause: Pause, attempt: () => Promise<T>, cameBetween: (result: T) => boolean): Promise<T> {
  const budget = budgets.getStore() ?? { left: REPEATS };
  return budgets.run(budget, async () => {
    for (;;) {
      const result = await attempt();
      if (!cameBetween(result) || budget.left === 0) return result;
      const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (REPEATS - budget.left));
      budget.left -= 1;
      await pause.sleep(pause.random() * longest);
    }
  });
}
