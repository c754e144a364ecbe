import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { registerOperations } from '../../contracts/register/operations.ts';
import { httpStores } from '../runtime/http-stores.ts';
import { httpHandler } from '../runtime/kernel.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { registerLogic } from './logic.ts';
import { registerStores } from './stores.ts';

const env = environment(FUNCTIONS.registersHttp.variables);
const { items, vault } = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...core(env.STAGE, items),
  ...httpStores(items, vault),
  ...registerStores(items, vault),
  log: logger('registers'),
};

export const handler = httpHandler(registerOperations, registerLogic(ports), ports);
