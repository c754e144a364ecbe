import { articleOf, type RuleArticles } from '../../domain/article.ts';
import type { Possible } from '../../domain/possible.ts';
import type { Refused } from '../../domain/refusal.ts';

type Words = { readonly nl: string; readonly en: string };
export type WhyNot = {
  readonly code: string;
  readonly article: string;
  readonly title: Words;
  readonly detail: Words;
};

/** A no in both languages, as the API says it; its words are loaded for the first one. */
async function whyNot({ refusal }: Refused, rules: RuleArticles): Promise<WhyNot> {
  const { PROBLEMS } = await import('#problems');
  const { title, detail } = PROBLEMS[refusal.code];
  return { code: refusal.code, article: articleOf(rules, refusal.rule), title, detail };
}

/** A problem by its code, as it was kept, in the words of the API; none of a code that it does not have any more. */
export async function wordsOf(code: string): Promise<Pick<WhyNot, 'title' | 'detail'> | undefined> {
  const { PROBLEMS } = await import('#problems');
  if (!isCode(PROBLEMS, code)) return undefined;
  const { title, detail } = PROBLEMS[code];
  return { title, detail };
}
const isCode = <Code extends string>(all: Readonly<Record<Code, unknown>>, code: string): code is Code =>
  Object.hasOwn(all, code);

type Shown = { readonly allowed: boolean; readonly why?: WhyNot };

const shown = async (refused: Refused | undefined, rules: RuleArticles): Promise<Shown> =>
  refused ? { allowed: false, why: await whyNot(refused, rules) } : { allowed: true };

/** A command of a case as it is told: whether it can be done now, in which ways, and why not. */
export async function commandView<Name extends string>(
  name: Name,
  { refused, choices }: Possible,
  rules: RuleArticles,
): Promise<Shown & { name: Name; choices?: (Shown & { choice: string })[] }> {
  const ways = choices?.map(async ({ choice, refused: no }) => ({ choice, ...(await shown(no, rules)) }));
  return { name, ...(await shown(refused, rules)), ...(ways ? { choices: await Promise.all(ways) } : {}) };
}
