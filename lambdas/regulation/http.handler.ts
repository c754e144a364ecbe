import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { publicOperations } from '../../contracts/regulation/operations.ts';
import { kms } from '../../stores/aws/clients/kms.ts';
import { KmsKeys } from '../../stores/aws/kms-keys.ts';
import { systemClock } from '../../stores/clock.ts';
import { httpHandler } from '../runtime/kernel.ts';
import { logger } from '../runtime/log.ts';
import { practice } from '../runtime/practice.ts';
import { publicLogic } from './logic.ts';

const env = environment(FUNCTIONS.publicHttp.variables);
const pool = env.USER_POOL_ID;
const issuer = `https://cognito-idp.${pool.split('_')[0]}.amazonaws.com/${pool}`;
const ports = {
  ...practice(env.POLICY),
  keys: new KmsKeys(kms(), { signing: env.SIGNING_KEY_ID }),
  signIn: { userPoolId: pool, clientId: env.USER_POOL_CLIENT_ID, issuer },
  openApi: async () => (await import('../../contracts/openapi.ts')).openApiDocument(practice(env.POLICY).policy),
  clock: systemClock,
  log: logger('public'),
};

export const handler = httpHandler(publicOperations, publicLogic(ports), ports);
