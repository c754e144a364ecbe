import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { eraseRecordsTask, type TaskOutcome } from '../../contracts/tasks.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { eraseRecords } from './records.ts';
import { erasureStores } from './stores.ts';

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
