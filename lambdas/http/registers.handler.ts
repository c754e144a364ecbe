import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { registerOperations } from '../../contracts/operations/registers.ts';
import { httpStores } from '../wiring/http.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { registerStores } from '../wiring/registers.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { httpHandler } from './kernel/kernel.ts';
import { registerLogic } from './registers/logic.ts';

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
