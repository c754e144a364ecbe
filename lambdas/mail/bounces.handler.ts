import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { MailLog } from '../../stores/mail-log.ts';
import { PeopleStore } from '../../stores/people.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { noteReports } from './bounces.ts';

const env = environment(FUNCTIONS.bounces.variables);
const stores = sealedStores(env);
const log = logger('bounces');
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  people: new PeopleStore(stores.items, stores.vault),
  mailLog: new MailLog(stores.items),
  log,
};

export const handler = guarded(log, (event: unknown): Promise<void> => noteReports(event, ports));
