import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import { ActivityStore, ConsultStore } from '../../stores/consults.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Ids } from '../../stores/outside.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

export type ConsultPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly consults: ConsultStore;
  readonly activities: ActivityStore;
  readonly committer: Committer;
  readonly ids: Ids;
};

/** What the routes of consults and activities reach. */
export function consultPorts() {
  const ports = sealedHttpPorts(environment(FUNCTIONS.consultsHttp.variables));
  return {
    ...ports,
    consults: new ConsultStore(ports.items),
    activities: new ActivityStore(ports.items),
    log: logger('consults'),
  };
}
