import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AgendaStore } from '../../stores/agenda.ts';
import { dueStores } from '../wiring/due.ts';
import { guarded } from '../wiring/guarded.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { askAgain } from './ask-again.ts';
import { dueCommands } from './due-commands.ts';
import { type SweepReport, sweep } from './sweep.logic.ts';

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
