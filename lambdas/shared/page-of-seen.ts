import { PAGE } from './cursor.ts';

type Listed<T> = { readonly items: readonly T[]; readonly next?: string };
type Asked = { readonly limit: number; readonly after: string | undefined };

/** What somebody sees of an item; undefined when that is nothing. */
type Sees<T, Seen> = (item: T) => Seen | undefined;

/**
 * A page of what somebody may see. It is read on until that is full, so that neither its length nor what comes after it says that
 * something was left out.
 * @param sees may still be found out while the first items are read.
 * @param placeOf what the next page goes on after.
 */
export async function pageOfSeen<T, Seen>(
  list: (most: number, after: string | undefined) => Promise<Listed<T>>,
  sees: Sees<T, Seen> | Promise<Sees<T, Seen>>,
  placeOf: (item: T) => string,
  { limit, after }: Asked,
): Promise<{ readonly seen: Seen[]; readonly next?: string }> {
  const found: Seen[] = [];
  let last: string | undefined;
  let from = after;
  do {
    // One more than is shown, so that there is a next page only when there is something on it.
    const [page, seen] = await Promise.all([list(Math.max(PAGE, limit + 1), from), sees]);
    for (const item of page.items) {
      const shown = seen(item);
      if (shown === undefined) continue;
      if (found.length === limit) return { seen: found, ...(last === undefined ? {} : { next: last }) };
      found.push(shown);
      last = placeOf(item);
    }
    from = page.next;
  } while (from !== undefined);
  return { seen: found };
}
