import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { rightsOperations } from '../../contracts/rights/operations.ts';
import { httpStores } from '../runtime/http-stores.ts';
import { httpHandler } from '../runtime/kernel.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { rightsLogic } from './logic.ts';
import { rightsStores } from './stores.ts';

const env = environment(FUNCTIONS.rightsHttp.variables);
const { items, vault, dossiers } = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...core(env.STAGE, items),
  ...httpStores(items, vault),
  ...rightsStores(items, env),
  dossiers,
  log: logger('rights'),
};

export const handler = httpHandler(rightsOperations, rightsLogic(ports), ports);
