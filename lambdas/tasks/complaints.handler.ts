import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { PeopleStore } from '../../stores/people.ts';
import { complaintStores } from '../wiring/complaints.ts';
import { guarded } from '../wiring/guarded.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { type ComplaintOutcome, complaintTask } from './complaints/task.ts';
import { complaintStep } from './complaints.logic.ts';

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
