import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { eraseRecordsTask, type TaskOutcome } from '../../contracts/tasks.ts';
import { DossierRecords } from '../../stores/dossier-records.ts';
import { ErasureStore } from '../../stores/erasures.ts';
import { RightsStore } from '../../stores/rights.ts';
import { SurvivorStore } from '../../stores/survivors.ts';
import { guarded } from '../wiring/guarded.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { eraseRecords } from './erase-records.logic.ts';

const env = environment(FUNCTIONS.eraseRecords.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  records: new DossierRecords(stores.items, stores.vault),
  survivors: new SurvivorStore(stores.items, stores.vault),
  erasures: new ErasureStore(stores.items),
  rights: new RightsStore(stores.items),
};

export const handler = guarded(
  logger('erase-records'),
  (event: unknown): Promise<TaskOutcome> => eraseRecords(eraseRecordsTask.parse(event), ports),
);
