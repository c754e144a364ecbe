import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import { ComplaintStore } from '../../stores/complaints.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import { ActivityStore, ConsultStore } from '../../stores/consults.ts';
import { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Directory, Ids } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import { QuestionStore } from '../../stores/questions.ts';
import { SummaryStore } from '../../stores/summaries.ts';
import { deployedDirectory } from '../runtime/directory.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

export type ConsultPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly consults: ConsultStore;
  readonly activities: ActivityStore;
  readonly summaries: Pick<SummaryStore, 'load'>;
  readonly committer: Committer;
  readonly ids: Ids;
  /** What coaches and principals are called, for a sheet of time. */
  readonly directory: Pick<Directory, 'contactOf'>;
  readonly people: Pick<PeopleStore, 'principal'>;
};

/** What the routes of consults and activities reach, and those of questions. */
export function consultPorts() {
  const env = environment(FUNCTIONS.consultsHttp.variables);
  const ports = sealedHttpPorts(env);
  return {
    ...ports,
    directory: deployedDirectory(ports.items, env),
    consults: new ConsultStore(ports.items),
    activities: new ActivityStore(ports.items),
    summaries: new SummaryStore(ports.items),
    questions: new QuestionStore(ports.items),
    documents: new DocumentStore(ports.items),
    complaints: new ComplaintStore(ports.items, ports.vault),
    log: logger('consults'),
  };
}
