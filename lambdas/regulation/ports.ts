import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { kms } from '../../stores/aws/clients/kms.ts';
import { KmsKeys, keyList } from '../../stores/aws/kms-keys.ts';
import { KmsSigningKeys } from '../../stores/aws/kms-signing-keys.ts';
import { systemClock } from '../../stores/clock.ts';
import { logger } from '../runtime/log.ts';
import { deployedPolicy, pause } from '../runtime/practice.ts';

/** What the public routes reach: no table. */
export function publicPorts() {
  const env = environment(FUNCTIONS.publicHttp.variables);
  const pool = env.USER_POOL_ID;
  const issuer = `https://cognito-idp.${pool.split('_')[0]}.amazonaws.com/${pool}`;
  const signing = keyList(env.SIGNING_KEY_IDS);
  const policy = deployedPolicy();
  return {
    policy,
    keys: new KmsKeys(kms(), { signing: signing[0] ?? '' }),
    signingKeys: new KmsSigningKeys(kms(), signing),
    signIn: { userPoolId: pool, clientId: env.USER_POOL_CLIENT_ID, issuer },
    openApi: async () => (await import('#openapi')).openApiDocument(policy),
    clock: systemClock,
    pause,
    log: logger('public'),
  };
}
