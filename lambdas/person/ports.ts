import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AuditStore } from '../../stores/audit.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import type { Directory } from '../../stores/outside.ts';
import type { Pause } from '../../stores/retry.ts';
import { SuggestionStore } from '../../stores/suggestions.ts';
import type { Vault } from '../../stores/vault.ts';
import type { ConsentPorts } from '../consent/ports.ts';
import { consentStores } from '../consent/stores.ts';
import { deployedAccounts, endingDirectory } from '../runtime/directory.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

/** On removal the grants to somebody end, so it reaches what a change of a consent does. */
export type PeoplePorts = ConsentPorts & {
  readonly pause: Pause;
  readonly complaints: ComplaintStore;
  readonly vault: Vault;
  readonly suggestions: Pick<SuggestionStore, 'ofPerson'>;
  readonly audit: Pick<AuditStore, 'list'>;
  /** By the ids of people. */
  readonly directory: Directory;
  /** The same by the ids of accounts, which a person can have another one of. */
  readonly accounts: Directory;
};

/** What the routes of people reach. */
export function peoplePorts() {
  const env = environment(FUNCTIONS.peopleHttp.variables);
  const ports = sealedHttpPorts(env);
  const { items, vault } = ports;
  return {
    ...ports,
    ...consentStores(items, vault),
    complaints: new ComplaintStore(items, vault),
    suggestions: new SuggestionStore(items, vault),
    audit: new AuditStore(items),
    directory: endingDirectory(items, env),
    accounts: deployedAccounts(env),
    log: logger('people'),
  };
}
