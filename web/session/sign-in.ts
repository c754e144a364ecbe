import {
  ErrorResponse,
  InMemoryWebStorage,
  SigninState,
  User,
  UserManager,
  WebStorageStateStore,
} from 'oidc-client-ts';
import type { PortalSettings } from '../../contracts/portal.ts';
import type { Answer } from './sign-in-answer.ts';

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

/**
 * Exchanges the code of the sign-in.
 * @param address that it sent somebody back to
 * @throws when there is no answer: what this tab kept for it stays, so that it can be asked again
 */
export async function exchange(manager: UserManager, address: string): Promise<Answer> {
  const { stateStore } = manager.settings;
  const id = new URL(address).searchParams.get('state') ?? '';
  const kept = await stateStore.get(id);
  if (kept === null) return { state: undefined, why: 'lost' };
  const { data: state } = await SigninState.fromStorageString(kept);
  try {
    await manager.signinRedirectCallback(address);
    return { state };
  } catch (error) {
    if (error instanceof ErrorResponse) return { state, why: 'over' };
    await stateStore.set(id, kept);
    throw error;
  }
}
