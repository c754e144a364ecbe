import { type Refused, refuse } from '../refusal.ts';

/** What somebody wrote and something newer came in the place of, until that day. */
export type EarlierWords = { readonly field: string; readonly text: string; readonly until: string };

export type KeepsWords = { readonly earlierWords?: readonly EarlierWords[] };

/** Of all that was replaced in one record, in characters: a record has a bound. */
const MOST = 40_000;

/** The newer words, and with them those in whose place they come: nothing that was recorded in words is written over. */
export function keepWords<Secrets extends KeepsWords>(
  secrets: Secrets,
  newer: { readonly [K in keyof Secrets]?: Secrets[K] | undefined },
  today: string,
): Secrets {
  const next = { ...secrets, ...newer };
  const now = new Map(wordsIn(next));
  const replaced = wordsIn(secrets)
    .filter(([field, text]) => now.get(field) !== text)
    .map(([field, text]): EarlierWords => ({ field, text, until: today }));
  return replaced.length === 0 ? next : { ...next, earlierWords: [...(secrets.earlierWords ?? []), ...replaced] };
}

/** There is no room for yet another version of a text. @param kept everything that was replaced */
export const refuseTooManyWords = (...kept: readonly unknown[]): Refused | undefined =>
  lengthOf(kept) > MOST ? refuse('words-replaced-too-often', 'audit.every-act') : undefined;

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((all: number, one) => all + lengthOf(one), 0);
}

/** Each text by where it stands. What stood there before has a place of its own, and a list only grows. */
function wordsIn({ earlierWords: _, ...secrets }: KeepsWords, at = ''): [string, string][] {
  return Object.entries(secrets).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return value === '' ? [] : [[`${at}${name}`, value]];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return wordsIn(value, `${at}${name}.`);
  });
}
