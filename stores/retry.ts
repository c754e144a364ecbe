import { AsyncLocalStorage } from 'node:async_hooks';

/** Waiting, and how long: the clock and chance come from outside. */
export type Pause = {
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
};

/** How often something is done again in all, and the longest wait before the first and before any repeat. */
const REPEATS = 10;
const FIRST_MS = 25;
const LONGEST_MS = 1_600;

type Budget = { left: number; readonly stop: AbortSignal | undefined };
const budgets = new AsyncLocalStorage<Budget>();

/**
 * Does something again while something came between (an optimistic-lock conflict), after a pause with full jitter, so that those
 * who collided do not collide again. What is done again inside something that is done again draws on the same number of
 * repeats: however deep, one request or step repeats at most ten times, and waits for less than eight seconds in all, four as a rule.
 * @param stop from then on nothing is done again, here and inside.
 * @returns the last result, also when that says that something came between once more.
 */
export function retry<T>(
  pause: Pause,
  attempt: () => Promise<T>,
  cameBetween: (result: T) => boolean,
  stop?: AbortSignal,
): Promise<T> {
  const budget = budgets.getStore() ?? { left: REPEATS, stop };
  return budgets.run(budget, async () => {
    for (;;) {
      const result = await attempt();
      if (!cameBetween(result) || budget.left === 0 || budget.stop?.aborted) return result;
      const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (REPEATS - budget.left));
      budget.left -= 1;
      await pause.sleep(pause.random() * longest);
    }
  });
}
