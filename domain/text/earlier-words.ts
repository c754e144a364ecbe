/** What somebody wrote and something newer came in the place of, until that day. */
export type EarlierWords = { readonly field: string; readonly text: string; readonly until: string };

export type KeepsWords = { readonly earlierWords?: readonly EarlierWords[] };

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

/** Each text by where it stands. What stood there before has a place of its own, and a list only grows. */
function wordsIn({ earlierWords: _, ...secrets }: KeepsWords, at = ''): [string, string][] {
  return Object.entries(secrets).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return value === '' ? [] : [[`${at}${name}`, value]];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return wordsIn(value, `${at}${name}.`);
  });
}
