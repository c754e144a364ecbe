import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ComplaintStore } from '../../stores/complaints.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Ids } from '../../stores/outside.ts';
import type { QuestionStore } from '../../stores/questions.ts';

/** What the routes of questions reach: they are carried out by the function of consults. */
export type QuestionPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly questions: QuestionStore;
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly complaints: Pick<ComplaintStore, 'list'>;
  readonly committer: Committer;
  readonly ids: Ids;
};
