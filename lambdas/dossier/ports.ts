import type { Policy } from '../../policies/index.ts';
import type { AuditStore } from '../../stores/audit.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Ids } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { Vault } from '../../stores/vault.ts';

export type DossierPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly people: PeopleStore;
  readonly audit: AuditStore;
  readonly vault: Vault;
  readonly committer: Committer;
  readonly ids: Ids;
};
