import { type ArticleId, articlesOf, type RuleList } from '../../domain/article.ts';
import type { Policy } from '../../policies/index.ts';
import type { Stage } from './stage.ts';

/** One step of the story: what it shows, on which rules, and how. It throws when something does not hold. */
export type Step<On extends Stage = Stage> = {
  readonly step: string;
  /** The articles of the deployment's regulation that they rest on are shown. */
  readonly rules: RuleList;
  /**
   * The provisions of this repository's two sources that a deployment of their regulation proves with it. Fewer than what is
   * shown: the article that a rule rests on may ask more than the step does.
   */
  readonly proves: readonly ArticleId[];
  /** @returns what was seen, in one line */
  readonly run: (stage: On) => Promise<string>;
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
export async function play<On extends Stage>(
  steps: readonly Step<On>[],
  stage: On,
  tell: (told: Told) => void,
): Promise<{ readonly ok: boolean; readonly steps: number }> {
  let count = 0;
  for (const { step, rules, run, when } of steps) {
    if (when && !when(stage.policy)) continue;
    const started = performance.now();
    const articles = articlesOf(stage.policy.rules, rules);
    const told = (ok: boolean, detail: string): void =>
      tell({ step, articles, ok, ms: Math.round(performance.now() - started), detail });
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
