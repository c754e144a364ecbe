import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { BatchStore } from '../../stores/batches.ts';
import type { CoverStore } from '../../stores/covers.ts';
import type { Directory } from '../../stores/outside.ts';
import type { Pause } from '../../stores/retry.ts';
import { deployedDirectory } from '../runtime/directory.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';
import type { ConsentPorts } from './ports.ts';
import { consentStores } from './stores.ts';

export type ConsentHttpPorts = ConsentPorts & {
  readonly pause: Pause;
  readonly covers: CoverStore;
  readonly batches: BatchStore;
  /** The first name of the colleague that a question names. */
  readonly directory: Pick<Directory, 'contactOf'>;
};

/** What the routes of consents and covers reach. */
export function consentHttpPorts() {
  const env = environment(FUNCTIONS.consentsHttp.variables);
  const ports = sealedHttpPorts(env);
  return {
    ...ports,
    ...consentStores(ports.items, ports.vault),
    batches: new BatchStore(ports.items, ports.vault),
    directory: deployedDirectory(ports.items, env),
    log: logger('consents'),
  };
}
