import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { rightsOperations } from '../../contracts/operations/rights.ts';
import { httpStores } from '../wiring/http.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { rightsStores } from '../wiring/rights.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { httpHandler } from './kernel/kernel.ts';
import { rightsLogic } from './rights/logic.ts';

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
