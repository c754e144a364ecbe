import { User } from 'oidc-client-ts';

const KEY = 'reload';
/** A page that is loaded again is there within this time; what is found later was left by a tab that was closed. */
const MILLISECONDS = 30_000;

/**
 * Tokens live in memory. Only while a page is loaded again they are in the storage of this tab, which no other tab reads and
 * which goes with it.
 * @param user who is signed in at the moment that the page goes.
 */
export function keepOverReload(user: () => Promise<User | null>): void {
  let current: User | null = null;
  const refresh = () => {
    void user().then((found) => {
      current = found;
    });
  };
  refresh();
  addEventListener('dossierwacht:session', refresh);
  addEventListener('pagehide', () => {
    if (current && !current.expired)
      sessionStorage.setItem(KEY, JSON.stringify({ at: Date.now(), user: current.toStorageString() }));
  });
  // A page that comes back as it was still has them in memory.
  addEventListener('pageshow', () => sessionStorage.removeItem(KEY));
}

/** Who was signed in before the page was loaded again, once. */
export function afterReload(): User | undefined {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (kept === null) return undefined;
  try {
    const { at, user } = JSON.parse(kept) as { at: number; user: string };
    const found = User.fromStorageString(user);
    return Date.now() - at < MILLISECONDS && !found.expired ? found : undefined;
  } catch {
    return undefined;
  }
}
