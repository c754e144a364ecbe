import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { BreachStore } from '../../stores/breaches.ts';
import type { Committer } from '../../stores/commit.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import { DocumentStore } from '../../stores/documents.ts';
import type { ItemStore } from '../../stores/items.ts';
import { OpenSends } from '../../stores/open-sends.ts';
import type { Clock, Directory, Ids } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import { RightsStore } from '../../stores/rights.ts';
import type { Vault } from '../../stores/vault.ts';
import { readLetterFonts } from '../letters/fonts.ts';
import type { Fonts } from '../letters/model.ts';
import { deployedDirectory } from '../runtime/directory.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts, sealedPorts } from '../runtime/sealed.ts';
import type { Door } from '../shared/open-dossier.ts';

export type ComplaintPorts = Door & {
  readonly complaints: ComplaintStore;
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly rights: Pick<RightsStore, 'load'>;
  readonly breaches: Pick<BreachStore, 'ofComplaint'>;
  readonly people: Pick<PeopleStore, 'load' | 'principal' | 'principalKnown'>;
  /** Finds other accounts of the same person by their address. */
  readonly directory: Pick<Directory, 'contactOf' | 'owner'>;
  readonly vault: Pick<Vault, 'create'>;
  readonly openSends: Pick<OpenSends, 'next'>;
  readonly committer: Committer;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The typeface of letters, read when one is made. */
  readonly fonts: () => Promise<Fonts>;
};

/** What complaints reach, whoever calls. */
const complaintStores = (items: ItemStore, vault: Vault, env: { readonly USER_POOL_ID: string }) => ({
  complaints: new ComplaintStore(items, vault),
  documents: new DocumentStore(items),
  rights: new RightsStore(items),
  breaches: new BreachStore(items, vault),
  openSends: new OpenSends(items),
  directory: deployedDirectory(items, env),
});

/** What the routes of complaints reach. */
export function complaintHttpPorts() {
  const env = environment(FUNCTIONS.complaintsHttp.variables);
  const ports = sealedHttpPorts(env);
  const fonts = () => readLetterFonts(env.FONT_PATH);
  return { ...ports, ...complaintStores(ports.items, ports.vault, env), fonts, log: logger('complaints') };
}

/** What the complaint machine's function reaches. */
export function complaintTaskPorts() {
  const env = environment(FUNCTIONS.complaintTask.variables);
  const ports = sealedPorts(env);
  return { ...ports, ...complaintStores(ports.items, ports.vault, env), log: logger('complaint-task') };
}
