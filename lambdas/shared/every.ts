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
