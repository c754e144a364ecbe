import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { PeopleStore } from '../../stores/people.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { complaintStores } from './stores.ts';
import { type ComplaintOutcome, complaintTask } from './task.ts';
import { complaintStep } from './task-steps.ts';

const env = environment(FUNCTIONS.complaintTask.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  ...complaintStores(stores.items, stores.vault, env),
  people: new PeopleStore(stores.items, stores.vault),
};

export const handler = guarded(
  logger('complaint-task'),
  (event: unknown): Promise<ComplaintOutcome> => complaintStep(complaintTask.parse(event), ports),
);
