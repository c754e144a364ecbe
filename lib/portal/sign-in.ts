import { Fn, type Stack } from 'aws-cdk-lib';
import type { PortalSettings } from '../../contracts/portal.ts';
import type { Configuration } from '../configuration.ts';
import type { Resources } from '../resources.ts';

/** Where people sign in, as the portal is told in its settings file. The emulator has these pages at its own address. */
export function signInOf(
  stack: Stack,
  { pool, client, domain }: Resources,
  { endpoint }: Configuration,
): { readonly origin: string; readonly settings: PortalSettings['signIn'] } {
  const origin = endpoint ?? `https://${domain.domainName}.auth.${stack.region}.amazoncognito.com`;
  return {
    origin,
    settings: {
      issuer: Fn.join('', ['https://cognito-idp.', stack.region, '.amazonaws.com/', pool.userPoolId]),
      clientId: client.userPoolClientId,
      authorize: `${origin}/oauth2/authorize`,
      token: `${origin}/oauth2/token`,
      revoke: `${origin}/oauth2/revoke`,
      logout: `${origin}/logout`,
    },
  };
}
