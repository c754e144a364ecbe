import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import { cognito } from '../../stores/aws/clients/cognito.ts';
import { CognitoDirectory } from '../../stores/aws/cognito-directory.ts';
import type { Committer } from '../../stores/commit.ts';
import type { Directory, Ids } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { Vault } from '../../stores/vault.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

export type PeoplePorts = {
  readonly policy: Policy;
  readonly people: PeopleStore;
  readonly vault: Vault;
  readonly directory: Directory;
  readonly committer: Committer;
  readonly ids: Ids;
};

/** What the routes of people reach. */
export function peoplePorts() {
  const env = environment(FUNCTIONS.peopleHttp.variables);
  const directory = new CognitoDirectory(cognito(), env.USER_POOL_ID);
  return { ...sealedHttpPorts(env), directory, log: logger('people') };
}
