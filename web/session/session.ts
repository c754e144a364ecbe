import { InMemoryWebStorage, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { PortalSettings } from '../../contracts/portal.ts';
import { keepPlace } from './drafts.ts';
import { type Person, personOf } from './person.ts';
import { afterReload, keepOverReload } from './reload.ts';
import { dropReloadKey } from './reload-key.ts';
import { onTabs, tellTabs } from './tabs.ts';

export type Session = {
  /** Who is signed in. */
  readonly person: () => Person | undefined;
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

/** Where the sign-in sends people back to. */
const BACK = '/';
/** What helps who could not be signed in. */
const HELP = '/sign-in';

/**
 * Code flow with PKCE at Cognito's managed login. Tokens are in memory only.
 * @returns the session, and the path that the sign-in led back to, when this page was opened by it.
 */
export async function openSession(
  settings: PortalSettings,
): Promise<{ readonly session: Session; readonly returned: string | undefined }> {
  const { signIn } = settings;
  const origin = location.origin;
  const manager = new UserManager({
    authority: signIn.issuer,
    client_id: signIn.clientId,
    redirect_uri: `${origin}${BACK}`,
    response_type: 'code',
    scope: 'openid email',
    // Given here, so that nothing is asked of another origin to find it.
    metadata: {
      issuer: signIn.issuer,
      authorization_endpoint: signIn.authorize,
      token_endpoint: signIn.token,
      revocation_endpoint: signIn.revoke,
    },
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // The proof of PKCE has to outlive the redirect; it is used once.
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    revokeTokensOnSignout: false,
    loadUserInfo: false,
  });
  const returned = await finish(manager);
  const before = returned === undefined ? await afterReload() : undefined;
  if (before) await manager.storeUser(before);
  let user: User | null = await manager.getUser();
  let renewal: Promise<User | null> | undefined;
  const changed = () => dispatchEvent(new Event('dossierwacht:session'));

  /** A token is asked anew a minute before it ends, once for whoever asks meanwhile. */
  async function token(): Promise<string | undefined> {
    if (user && (user.expires_in ?? 0) < 60) {
      renewal ??= manager.signinSilent().catch(() => null);
      user = await renewal;
      renewal = undefined;
      changed();
    }
    return user?.access_token;
  }
  async function forget(): Promise<void> {
    user = null;
    await manager.removeUser();
    changed();
  }
  /** The sign-in remembers people too. */
  async function end(): Promise<void> {
    await manager.revokeTokens(['refresh_token']).catch(() => undefined);
    await forget();
    await dropReloadKey().catch(() => undefined);
    const address = new URL(signIn.logout);
    address.searchParams.set('client_id', signIn.clientId);
    address.searchParams.set('logout_uri', `${origin}${BACK}`);
    location.assign(address);
  }
  keepOverReload(() => user);
  onTabs((said) => {
    if (said === 'active' || user === null) return;
    if (said === 'signed-out') sessionStorage.clear();
    void forget();
  });

  const session: Session = {
    person: () => (user ? personOf(user) : undefined),
    token,
    signIn: (path) => manager.signinRedirect({ state: path }),
    async signOut() {
      tellTabs('signed-out');
      sessionStorage.clear();
      await end();
    },
    async leave(path) {
      const left = user && personOf(user).id;
      if (left) await keepPlace(path, left);
      sessionStorage.setItem(LEFT, 'idle');
      tellTabs('left');
      await end();
    },
    forget,
  };
  return { session, returned };
}

/** Reads the answer of the sign-in out of the address, when there is one. */
async function finish(manager: UserManager): Promise<string | undefined> {
  const given = new URLSearchParams(location.search);
  if (location.pathname !== BACK || !given.has('state') || !(given.has('code') || given.has('error'))) return undefined;
  if (given.has('error')) {
    history.replaceState(null, '', BACK);
    return HELP;
  }
  try {
    const { state } = await manager.signinRedirectCallback();
    sessionStorage.removeItem(LEFT);
    return typeof state === 'string' && state.startsWith('/') ? state : BACK;
  } catch {
    // An answer that was read before, or of another tab: the page asks to sign in again.
    return BACK;
  } finally {
    history.replaceState(null, '', BACK);
  }
}
