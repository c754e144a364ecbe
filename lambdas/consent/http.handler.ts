import { consentOperations } from '../../contracts/consent/operations.ts';
import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { cognito } from '../../stores/aws/clients/cognito.ts';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import { httpStores } from '../runtime/http-stores.ts';
import { httpHandler } from '../runtime/kernel.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { consentLogic } from './logic.ts';
import { consentStores } from './stores.ts';

const env = environment(FUNCTIONS.consentsHttp.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  ...httpStores(stores.items, stores.vault),
  ...consentStores(stores.items, stores.vault),
  directory: new CognitoDirectory(cognito(), env.USER_POOL_ID),
  log: logger('consents'),
};

export const handler = httpHandler(consentOperations, consentLogic(ports), ports);
