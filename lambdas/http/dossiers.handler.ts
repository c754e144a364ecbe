import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { dossierOperations } from '../../contracts/operations/dossiers.ts';
import { AuditStore } from '../../stores/audit.ts';
import { httpStores } from '../wiring/http.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { dossierLogic } from './dossiers/logic.ts';
import { httpHandler } from './kernel/kernel.ts';

const env = environment(FUNCTIONS.dossiersHttp.variables);
const stores = sealedStores(env, { index: env.INDEX_KEY_ID });
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  ...httpStores(stores.items, stores.vault),
  audit: new AuditStore(stores.items),
  log: logger('dossiers'),
};

export const handler = httpHandler(dossierOperations(ports.policy), dossierLogic(ports), ports);
