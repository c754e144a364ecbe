import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { type TaskOutcome, consentTask as task } from '../../contracts/tasks.ts';
import { ConsentStore } from '../../stores/consents.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { consentTask } from './task.ts';

const env = environment(FUNCTIONS.consentTask.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  consents: new ConsentStore(stores.items),
};

export const handler = guarded(
  logger('consent'),
  (event: unknown): Promise<TaskOutcome> => consentTask(task.parse(event), ports),
);
