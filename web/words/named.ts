import type { Language } from './language.tsx';

type Named = { readonly id: string; readonly name: { readonly [L in Language]: string } };

/** What an entry of a list of the practice is called; by its id as long as the list is not there, or where it no longer has it. */
export const nameIn = (list: readonly Named[] | undefined, id: string, language: Language): string =>
  list?.find((one) => one.id === id)?.name[language] ?? id;

/** The entries of such a list, to choose from. */
export const choicesOf = (list: readonly Named[] | undefined, language: Language) =>
  (list ?? []).map(({ id, name }) => ({ id, name: name[language] }));
