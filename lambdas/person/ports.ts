import type { peopleOperations } from '../../contracts/person/operations.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { Directory, Ids } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { Vault } from '../../stores/vault.ts';
import type { LogicSet } from '../runtime/call.ts';

export type PeoplePorts = {
  readonly policy: Policy;
  readonly prefix: 'RIO' | 'EK';
  readonly people: PeopleStore;
  readonly vault: Vault;
  readonly directory: Directory;
  readonly committer: Committer;
  readonly ids: Ids;
};
export type PeopleSet = LogicSet<typeof peopleOperations>;
