import { InMemoryWebStorage, User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { PortalSettings } from '../../contracts/portal.ts';

/**
 * What speaks with the sign-in. It is loaded for who signs in or has signed in, and for nobody else.
 * @param back where the sign-in sends people back to
 */
export function managerOf({ signIn }: PortalSettings, back: string): UserManager {
  return new UserManager({
    authority: signIn.issuer,
    client_id: signIn.clientId,
    redirect_uri: `${location.origin}${back}`,
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
}

/** Goes on with a session of before the page was loaded again. */
export const resume = (manager: UserManager, text: string): Promise<void> =>
  manager.storeUser(User.fromStorageString(text));
