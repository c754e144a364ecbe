import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { peopleOperations } from '../../contracts/operations/people.ts';
import { cognito } from '../../stores/aws/clients/cognito.ts';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import { httpStores } from '../wiring/http.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { httpHandler } from './kernel/kernel.ts';
import { peopleLogic } from './people/logic.ts';

const env = environment(FUNCTIONS.peopleHttp.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  ...httpStores(stores.items, stores.vault),
  directory: new CognitoDirectory(cognito(), env.USER_POOL_ID),
  log: logger('people'),
};

export const handler = httpHandler(peopleOperations, peopleLogic(ports), ports);
