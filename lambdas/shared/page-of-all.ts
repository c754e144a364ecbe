import { fromCursor, PAGE, toCursor } from './cursor.ts';

type Asked = { readonly limit?: number | undefined; readonly cursor?: string | undefined };

/**
 * A page of what was read as a whole, because its order is another one than that in which it lies. It goes on after the place of
 * the last one that was shown, so that what is added or goes away meanwhile shifts nothing.
 * @param placeOf where one stands: no two are at the same place, and places are compared as text.
 */
export function pageOfAll<T>(
  all: readonly T[],
  placeOf: (item: T) => string,
  { limit = PAGE, cursor }: Asked,
  order: 'first' | 'last' = 'first',
): { readonly items: readonly T[]; readonly next?: string } {
  const after = fromCursor(cursor);
  const direction = order === 'first' ? 1 : -1;
  const compare = (one: string, other: string): number => direction * (one < other ? -1 : one > other ? 1 : 0);
  const rest = all
    .map((item) => ({ item, place: placeOf(item) }))
    .filter(({ place }) => after === undefined || compare(place, after) > 0)
    .sort((one, other) => compare(one.place, other.place));
  const page = rest.slice(0, limit);
  return {
    items: page.map(({ item }) => item),
    ...(rest.length > limit ? toCursor(page.at(-1)?.place) : {}),
  };
}
