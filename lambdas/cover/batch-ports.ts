import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { BatchStore } from '../../stores/batches.ts';
import type { ItemStore } from '../../stores/items.ts';
import type { Clock } from '../../stores/outside.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import { consentStores } from '../consent/stores.ts';
import { deployedDirectory } from '../runtime/directory.ts';
import { type Log, logger } from '../runtime/log.ts';
import { sealedPorts } from '../runtime/sealed.ts';

export type BatchPorts = ConsentHttpPorts & {
  readonly items: Pick<ItemStore, 'transact'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'error'>;
};

/** What carries batches on reaches: what the routes of covers and handovers do. */
export function batchPorts(): BatchPorts & { readonly log: Log } {
  const env = environment(FUNCTIONS.carryOnBatch.variables);
  const ports = sealedPorts(env);
  const { items, vault } = ports;
  return {
    ...ports,
    ...consentStores(items, vault),
    batches: new BatchStore(items, vault),
    directory: deployedDirectory(items, env),
    log: logger('carry-on-batch'),
  };
}
