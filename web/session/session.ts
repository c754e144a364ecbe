import type { User, UserManager } from 'oidc-client-ts';
import type { PortalSettings } from '../../contracts/portal.ts';
import { keepPlace } from './drafts.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { left, type Person, personOf, type Signed } from './person.ts';
import { afterReload, keepOverReload } from './reload.ts';
import { dropReloadKey } from './reload-key.ts';
import { BACK, finish, type NotSignedIn, type Waits } from './sign-in-answer.ts';
import { onTabs, tellTabs } from './tabs.ts';

export type Session = {
  /** Who is signed in. */
  readonly person: () => Person | undefined;
  /** Whether a session of this page ended without anybody signing out. */
  readonly expired: () => boolean;
  /** Why the sign-in that led to this page came to nothing, while nobody is signed in. */
  readonly notSignedIn: () => NotSignedIn | undefined;
  readonly token: () => Promise<string | undefined>;
  /** Leads to the page where people sign in, and back to `path`. */
  readonly signIn: (path: string) => Promise<void>;
  /** Ends the session here and at the sign-in. */
  readonly signOut: () => Promise<void>;
  /** Forgets who was signed in, without leaving the page. */
  readonly forget: () => Promise<void>;
  /** Ends a session of which nobody is there any more. What was typed stays sealed in this tab, and so does `path`. */
  readonly leave: (path: string) => Promise<void>;
};

/** Says in the storage of the tab that the last session ended because nobody was there. */
export const LEFT = 'left';

/** Told to the window when there is no connection to sign in with. */
export const CANNOT_SIGN_IN = 'dossierwacht:cannot-sign-in';

/**
 * Code flow with PKCE at Cognito's managed login. Tokens are in memory only.
 * @param waits is told when the sign-in does not answer who comes back from it
 * @returns the session, and the path that the sign-in led back to, when this page was opened by it.
 */
export async function openSession(
  settings: PortalSettings,
  waits: Waits,
): Promise<{ readonly session: Session; readonly returned: string | undefined }> {
  const { signIn } = settings;
  const origin = location.origin;
  // Only who signs in or has signed in needs what speaks with the sign-in.
  let speaking: Promise<UserManager> | undefined;
  const manager = () => (speaking ??= load(settings, () => user?.toStorageString()).catch(again));
  function again(error: unknown): never {
    speaking = undefined;
    throw error;
  }
  let user: Signed | null = null;
  const returned = await finish(async (address) => {
    const { exchange } = await import('./sign-in.ts');
    return exchange(await manager(), address);
  }, waits);
  const came = returned !== undefined && returned.why === undefined;
  if (came) sessionStorage.removeItem(LEFT);
  user = (came ? await (await manager()).getUser() : await afterReload()) ?? null;
  let renewal: Promise<User | null> | undefined;
  /** Somebody was signed in here, and did not sign out. */
  let stayed = user !== null;
  const changed = () => dispatchEvent(new Event('dossierwacht:session'));

  /**
   * A token is asked anew a minute before it ends, once for whoever asks meanwhile.
   * @throws when there is no connection: nobody is signed out by that
   */
  async function token(): Promise<string | undefined> {
    if (user && left(user) < 60) {
      renewal ??= manager().then(renew);
      try {
        user = await renewal;
      } finally {
        renewal = undefined;
      }
      changed();
    }
    return user?.access_token;
  }
  async function forget(): Promise<void> {
    user = null;
    if (speaking) await (await manager()).removeUser();
    changed();
  }
  /** The sign-in remembers people too. */
  async function end(): Promise<void> {
    await manager()
      .then((speaks) => speaks.revokeTokens(['refresh_token']))
      .catch(() => undefined);
    await forget();
    await dropReloadKey().catch(() => undefined);
    const address = new URL(signIn.logout);
    address.searchParams.set('client_id', signIn.clientId);
    address.searchParams.set('logout_uri', `${origin}${BACK}`);
    location.assign(address);
  }
  keepOverReload(() => user);
  // So that a token can be renewed and a session ended without waiting for it.
  if (user) fetchAhead(manager);
  onTabs((said) => {
    if (said === 'active' || user === null) return;
    if (said === 'signed-out') {
      stayed = false;
      sessionStorage.clear();
    }
    void forget();
  });

  const session: Session = {
    person: () => (user ? personOf(user) : undefined),
    expired: () => stayed && user === null,
    notSignedIn: () => (user ? undefined : returned?.why),
    token,
    async signIn(path) {
      // The browser would show a page of its own, which does not lead back.
      const speaks = navigator.onLine ? await manager().catch(() => undefined) : undefined;
      if (speaks) await speaks.signinRedirect({ state: path });
      else dispatchEvent(new Event(CANNOT_SIGN_IN));
    },
    async signOut() {
      stayed = false;
      tellTabs('signed-out');
      sessionStorage.clear();
      await end();
    },
    async leave(path) {
      const leaves = user && personOf(user).id;
      if (leaves) await keepPlace(path, leaves);
      sessionStorage.setItem(LEFT, 'idle');
      tellTabs('left');
      await end();
    },
    forget,
  };
  return { session, returned: returned?.path };
}

/** What speaks with the sign-in, told who has signed in already. */
async function load(settings: PortalSettings, signed: () => string | undefined): Promise<UserManager> {
  const { managerOf, resume } = await import('./sign-in.ts');
  const manager = managerOf(settings, BACK);
  const text = signed();
  if (text !== undefined) await resume(manager, text);
  return manager;
}

/** @returns nobody, when the sign-in says that the session is over. @throws when it does not answer */
const renew = (manager: UserManager): Promise<User | null> =>
  manager.signinSilent().catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ErrorResponse') return null;
    throw error;
  });
