import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { consentOperations } from '../../contracts/operations/consents.ts';
import { cognito } from '../../stores/aws/clients/cognito.ts';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import { consentStores } from '../wiring/consents.ts';
import { httpStores } from '../wiring/http.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { consentLogic } from './consents/logic.ts';
import { httpHandler } from './kernel/kernel.ts';

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
