import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { eraseRecordsTask, type TaskOutcome } from '../../contracts/tasks.ts';
import { erasureStores } from '../wiring/erasure.ts';
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
  ...erasureStores(stores.items, stores.vault),
};

export const handler = guarded(
  logger('erase-records'),
  (event: unknown): Promise<TaskOutcome> => eraseRecords(eraseRecordsTask.parse(event), ports),
);
