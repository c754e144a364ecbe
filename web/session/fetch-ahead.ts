/** Milliseconds after which a page is there. */
const PAGE_IS_THERE = 3_000;

/**
 * Fetches what may be needed later, without a connection too, once the page is there. What did not come, or was not asked for as there
 * was no connection, is asked for again when it is needed.
 * @param after milliseconds
 * @returns what calls it off.
 */
export function fetchAhead(fetch: () => Promise<unknown>, after = PAGE_IS_THERE): () => void {
  const timer = setTimeout(() => {
    if (navigator.onLine) fetch().catch(() => undefined);
  }, after);
  return () => clearTimeout(timer);
}
