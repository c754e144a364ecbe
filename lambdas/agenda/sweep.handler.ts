import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AgendaStore } from '../../stores/agenda.ts';
import { askAgain } from '../consent/ask-again.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { dueCommands } from './commands.ts';
import { dueStores } from './stores.ts';
import { type SweepReport, sweep } from './sweep.ts';

const env = environment(FUNCTIONS.sweep.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  ...dueStores(stores.items, stores.vault),
};
const agenda = new AgendaStore(stores.items);

const log = logger('sweep');

export const handler = guarded(
  log,
  (): Promise<SweepReport> =>
    sweep({ agenda, clock: ports.clock, commands: dueCommands(ports), askAgain: () => askAgain(ports), log }),
);
