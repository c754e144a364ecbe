import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Committer } from '../../stores/commit.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Ids } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { RightsStore } from '../../stores/rights.ts';
import type { Fonts } from '../letters/model.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';
import type { Door } from '../shared/open-dossier.ts';
import { rightsStores } from './stores.ts';

export type RightsPorts = Door & {
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly rights: RightsStore;
  readonly people: Pick<PeopleStore, 'principal'>;
  readonly objects: Pick<ObjectStore, 'presignDownload'>;
  readonly committer: Committer;
  readonly ids: Ids;
  /** The typeface of letters, read when one is made. */
  readonly fonts: () => Promise<Fonts>;
  /** The system's own clock: signed addresses live by it, also where the practice's clock is shifted. */
  readonly signedAt: () => Date;
};

/** What the routes of rights requests reach. */
export function rightsHttpPorts() {
  const env = environment(FUNCTIONS.rightsHttp.variables);
  const ports = sealedHttpPorts(env);
  return { ...ports, ...rightsStores(ports.items, env), log: logger('rights') };
}
