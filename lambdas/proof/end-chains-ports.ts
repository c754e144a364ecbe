import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AuditStore } from '../../stores/audit.ts';
import { ErasureStore } from '../../stores/erasures.ts';
import { RunStore } from '../../stores/runs.ts';
import { SurvivorStore } from '../../stores/survivors.ts';
import { logger } from '../runtime/log.ts';
import { sealedPorts } from '../runtime/sealed.ts';

/** What ends chains at their term reaches. */
export function endChainsPorts() {
  const ports = sealedPorts(environment(FUNCTIONS.endChains.variables));
  const { items, vault } = ports;
  return {
    ...ports,
    audit: new AuditStore(items),
    runs: new RunStore(items),
    survivors: new SurvivorStore(items, vault),
    erasures: new ErasureStore(items),
    log: logger('end-chains'),
  };
}
