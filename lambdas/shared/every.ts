/** Records that are read at a time where all of them are. */
export const AT_A_TIME = 250;

type Page<T> = { readonly items: readonly T[]; readonly next?: string };

/** All pages of a list, one after another. */
export async function every<T>(page: (after?: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await page(after);
    all.push(...items);
    after = next;
  } while (after !== undefined);
  return all;
}

/** The same for each, so many at a time: what comes out is in their order. */
export async function inParts<T, R>(all: readonly T[], size: number, one: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += size) done.push(...(await Promise.all(all.slice(at, at + size).map(one))));
  return done;
}
