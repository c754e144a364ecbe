import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import type { BreachStore } from '../../stores/breaches.ts';
import type { Committer } from '../../stores/commit.ts';
import { OpenSends } from '../../stores/open-sends.ts';
import type { Ids } from '../../stores/outside.ts';
import type { SuggestionStore } from '../../stores/suggestions.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';
import { registerStores } from './stores.ts';

export type RegisterPorts = {
  readonly policy: Policy;
  readonly breaches: BreachStore;
  readonly suggestions: SuggestionStore;
  readonly openSends: Pick<OpenSends, 'next'>;
  readonly committer: Committer;
  readonly ids: Ids;
};

/** What the routes of the registers reach. */
export function registerPorts() {
  const ports = sealedHttpPorts(environment(FUNCTIONS.registersHttp.variables));
  return {
    ...ports,
    ...registerStores(ports.items, ports.vault),
    openSends: new OpenSends(ports.items),
    log: logger('registers'),
  };
}
