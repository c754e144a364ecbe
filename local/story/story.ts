import type { ArticleId } from '../../domain/refusal.ts';
import { articlesFor, regulationShown } from '../../policies/equivalents.ts';
import type { Policy } from '../../policies/index.ts';
import type { Stage } from './stage.ts';

/** One step of the story: what it shows, on which articles, and how. It throws when something does not hold. */
export type Step = {
  readonly step: string;
  /** Of either regulation; the deployment's own are shown. */
  readonly articles: readonly [ArticleId, ...ArticleId[]];
  /** @returns what was seen, in one line */
  readonly run: (stage: Stage) => Promise<string>;
  /** Only where the policy has what the step is about. */
  readonly when?: (policy: Policy) => boolean;
};

export type Told = {
  readonly step: string;
  readonly articles: readonly string[];
  readonly ok: boolean;
  /** Milliseconds. */
  readonly ms: number;
  readonly detail: string;
};

/** Plays the steps in order and stops at the first that does not hold. */
export async function play(
  steps: readonly Step[],
  stage: Stage,
  tell: (told: Told) => void,
): Promise<{ readonly ok: boolean; readonly steps: number }> {
  let count = 0;
  for (const { step, articles, run, when } of steps) {
    if (when && !when(stage.policy)) continue;
    const started = performance.now();
    const shown = articlesFor(articles, regulationShown(stage.policy));
    const told = (ok: boolean, detail: string): void =>
      tell({ step, articles: shown, ok, ms: Math.round(performance.now() - started), detail });
    count += 1;
    try {
      told(true, await run(stage));
    } catch (error) {
      told(false, error instanceof Error ? error.message : String(error));
      return { ok: false, steps: count };
    }
  }
  return { ok: true, steps: count };
}

/** The story's own way of being sure. @throws with what was expected and what was there */
export function holds(condition: boolean, what: string, seen?: unknown): asserts condition {
  if (!condition) throw new Error(seen === undefined ? what : `${what}; seen: ${JSON.stringify(seen)?.slice(0, 600)}`);
}
