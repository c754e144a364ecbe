import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import { AuditStore } from '../../stores/audit.ts';
import { keyList } from '../../stores/aws/kms-keys.ts';
import { BreachStore } from '../../stores/breaches.ts';
import type { Committer } from '../../stores/commit.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import { ConsultStore } from '../../stores/consults.ts';
import { CoverStore } from '../../stores/covers.ts';
import { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { NameIndex } from '../../stores/names.ts';
import type { Directory, Ids } from '../../stores/outside.ts';
import { PaperStore } from '../../stores/paper.ts';
import type { PeopleStore } from '../../stores/people.ts';
import { RightsStore } from '../../stores/rights.ts';
import { SummaryStore } from '../../stores/summaries.ts';
import type { Vault } from '../../stores/vault.ts';
import { deployedDirectory } from '../runtime/directory.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

export type DossierPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly documents: DocumentStore;
  readonly consults: Pick<ConsultStore, 'load' | 'list'>;
  readonly summaries: Pick<SummaryStore, 'list'>;
  readonly covers: Pick<CoverStore, 'list' | 'asked'>;
  readonly papers: Pick<PaperStore, 'list'>;
  readonly people: PeopleStore;
  readonly audit: AuditStore;
  readonly complaints: Pick<ComplaintStore, 'at' | 'list' | 'ofPerson'>;
  readonly rights: Pick<RightsStore, 'list'>;
  readonly breaches: Pick<BreachStore, 'ofDossier'>;
  readonly vault: Pick<Vault, 'create'>;
  readonly names: NameIndex;
  readonly committer: Committer;
  readonly ids: Ids;
  /** Whether two accounts are one person, and what somebody is called. */
  readonly directory: Pick<Directory, 'contactOf'>;
};

/** What the routes of dossiers reach. */
export function dossierPorts() {
  const env = environment(FUNCTIONS.dossiersHttp.variables);
  const ports = sealedHttpPorts(env, { index: keyList(env.INDEX_KEY_IDS) });
  return {
    ...ports,
    audit: new AuditStore(ports.items),
    breaches: new BreachStore(ports.items, ports.vault),
    complaints: new ComplaintStore(ports.items, ports.vault),
    directory: deployedDirectory(ports.items, env),
    documents: new DocumentStore(ports.items),
    consults: new ConsultStore(ports.items),
    summaries: new SummaryStore(ports.items),
    covers: new CoverStore(ports.items),
    papers: new PaperStore(ports.items),
    rights: new RightsStore(ports.items),
    log: logger('dossiers'),
  };
}
