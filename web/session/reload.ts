import { User } from 'oidc-client-ts';
import { reloadKey } from './reload-key.ts';
import { seal, unseal } from './seal.ts';

const KEPT = 'reload';
/** A page that is loaded again is there within this time; what is found later was left by a tab that was closed. */
const MILLISECONDS = 30_000;

/**
 * Tokens live in memory. Only while a page is loaded again they are in the storage of this tab, sealed.
 * @param user who is signed in.
 */
export function keepOverReload(user: () => User | null): void {
  let sealed: string | undefined;
  let of: string | undefined;
  async function refresh(): Promise<void> {
    const current = user();
    // Of the same person what was sealed before serves until there is a newer one.
    if (current?.profile.sub !== of) sealed = undefined;
    of = current?.profile.sub;
    if (!current) return;
    const text = await seal(await reloadKey(), current.toStorageString());
    // Who left meanwhile is not kept.
    if (user() === current) sealed = text;
  }
  const renew = () => void refresh().catch(() => undefined);
  renew();
  addEventListener('dossierwacht:session', renew);
  addEventListener('pagehide', () => {
    if (sealed !== undefined && user()?.expired === false)
      sessionStorage.setItem(KEPT, JSON.stringify({ at: Date.now(), sealed }));
  });
  // A page that comes back as it was still has them in memory.
  addEventListener('pageshow', () => sessionStorage.removeItem(KEPT));
}

/** Who was signed in before the page was loaded again, once. */
export async function afterReload(): Promise<User | undefined> {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  if (kept === null) return undefined;
  try {
    const { at, sealed } = JSON.parse(kept) as { at: number; sealed: string };
    const found = User.fromStorageString(await unseal(await reloadKey(), sealed));
    return Date.now() - at < MILLISECONDS && !found.expired ? found : undefined;
  } catch {
    return undefined;
  }
}
