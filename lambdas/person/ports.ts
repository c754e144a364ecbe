import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { cognito } from '../../stores/aws/clients/cognito.ts';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import type { Directory } from '../../stores/outside.ts';
import type { Pause } from '../../stores/retry.ts';
import type { Vault } from '../../stores/vault.ts';
import type { ConsentPorts } from '../consent/ports.ts';
import { consentStores } from '../consent/stores.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

/** On removal the grants to somebody end, so it reaches what a change of a consent does. */
export type PeoplePorts = ConsentPorts & {
  readonly pause: Pause;
  readonly complaints: ComplaintStore;
  readonly vault: Vault;
  readonly directory: Directory;
};

/** What the routes of people reach. */
export function peoplePorts() {
  const env = environment(FUNCTIONS.peopleHttp.variables);
  const directory = new CognitoDirectory(cognito(), env.USER_POOL_ID);
  const ports = sealedHttpPorts(env);
  const { items, vault } = ports;
  const complaints = new ComplaintStore(items, vault);
  return { ...ports, ...consentStores(items, vault), complaints, directory, log: logger('people') };
}
