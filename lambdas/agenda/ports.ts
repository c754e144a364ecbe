import type { Environment } from '../../contracts/environment.ts';
import type { FunctionVariables } from '../../contracts/functions.ts';
import { AgendaStore } from '../../stores/agenda.ts';
import { askAgain } from '../consent/ask-again.ts';
import type { Log } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { dueCommands } from './commands.ts';
import { moveTerms } from './move-terms.ts';
import { dueStores } from './stores.ts';
import type { SweepPorts } from './sweep.ts';

export function sweepPorts(env: Environment<FunctionVariables<'sweep'>>, log: Log): SweepPorts {
  const stores = sealedStores(env);
  const ports = {
    ...practice(env.POLICY),
    ...stores,
    ...core(env.STAGE, stores.items),
    ...dueStores(stores.items, stores.vault),
    agenda: new AgendaStore(stores.items),
  };
  return {
    agenda: ports.agenda,
    clock: ports.clock,
    commands: dueCommands(ports),
    askAgain: () => askAgain(ports),
    moveTerms: () => moveTerms(ports),
    log,
  };
}
