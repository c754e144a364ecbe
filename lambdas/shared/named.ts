import type { Named, Text } from '../../policies/types.ts';

/** What an entry of a list is called; by its id when the list no longer has it. */
export const nameIn = (list: readonly Named[], id: string): Text =>
  list.find((one) => one.id === id)?.name ?? { nl: id, en: id };

/** The entry itself, in that way. */
export const entryOf = (list: readonly Named[], id: string): { readonly id: string; readonly name: Text } => ({
  id,
  name: nameIn(list, id),
});
