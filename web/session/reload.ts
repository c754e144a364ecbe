import { left, type Signed } from './person.ts';
import { reloadKey } from './reload-key.ts';
import { seal, unseal } from './seal.ts';

const KEPT = 'reload';
/** A page that is loaded again is there within this time; what is found later was left by a tab that was closed. */
const MILLISECONDS = 30_000;

type Sealed = { readonly sealed: string | undefined; readonly of: string | undefined };
/** What the page before handed on. */
let given: Sealed = { sealed: undefined, of: undefined };

/**
 * Tokens live in memory. Only while a page is loaded again they are in the storage of this tab, sealed.
 * @param user who is signed in.
 */
export function keepOverReload(user: () => Signed | null): void {
  // A page that is loaded again at once, before anything is sealed anew, hands on what it was given.
  let { sealed, of } = given;
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
    const current = user();
    if (sealed !== undefined && current && left(current) > 0)
      sessionStorage.setItem(KEPT, JSON.stringify({ at: Date.now(), sealed }));
  });
  // A page that comes back as it was still has them in memory.
  addEventListener('pageshow', () => sessionStorage.removeItem(KEPT));
  // Only now: a page that is left while it still opens has nothing else to hand on.
  sessionStorage.removeItem(KEPT);
}

/**
 * Who was signed in before the page was loaded again; `keepOverReload` takes away what told it. What speaks with the sign-in
 * is not needed for it: the page does not wait for that.
 */
export async function afterReload(): Promise<Signed | undefined> {
  const kept = sessionStorage.getItem(KEPT);
  if (kept === null) return undefined;
  try {
    const { at, sealed } = JSON.parse(kept) as { at: number; sealed: string };
    const text = await unseal(await reloadKey(), sealed);
    // The cast: it was sealed by the page before, which made it of a user.
    const found = { ...(JSON.parse(text) as Omit<Signed, 'toStorageString'>), toStorageString: () => text };
    if (Date.now() - at >= MILLISECONDS || left(found) <= 0) return undefined;
    given = { sealed, of: found.profile.sub };
    return found;
  } catch {
    return undefined;
  }
}
