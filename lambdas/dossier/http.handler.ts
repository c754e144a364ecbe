import { dossierOperations } from '../../contracts/dossier/operations.ts';
import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AuditStore } from '../../stores/audit.ts';
import { httpStores } from '../runtime/http-stores.ts';
import { httpHandler } from '../runtime/kernel.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { dossierLogic } from './logic.ts';

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

export const handler = httpHandler(dossierOperations, dossierLogic(ports), ports);
