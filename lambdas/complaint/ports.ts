import type { Committer } from '../../stores/commit.ts';
import type { ComplaintStore } from '../../stores/complaints.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { Clock, Directory, Ids } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { RightsStore } from '../../stores/rights.ts';
import type { Vault } from '../../stores/vault.ts';
import type { Fonts } from '../letters/model.ts';
import type { Door } from '../shared/open-dossier.ts';

export type ComplaintPorts = Door & {
  readonly prefix: 'RIO' | 'EK';
  readonly complaints: ComplaintStore;
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly rights: Pick<RightsStore, 'load'>;
  readonly people: Pick<PeopleStore, 'load'>;
  /** Who is the same person under another account is seen by their address. */
  readonly directory: Pick<Directory, 'contactOf' | 'owner'>;
  readonly vault: Pick<Vault, 'create'>;
  readonly committer: Committer;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The typeface of letters, read when one is made. */
  readonly fonts: () => Promise<Fonts>;
};
