import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { LedgerStore } from '../../stores/ledger.ts';
import type { Ids } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { ReceiptStore } from '../../stores/receipts.ts';

/** What a change of a consent reads and writes, whoever asks for it. */
export type ConsentPorts = {
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly documents: DocumentStore;
  readonly consents: ConsentStore;
  readonly receipts: ReceiptStore;
  readonly ledger: LedgerStore;
  readonly people: PeopleStore;
  readonly committer: Committer;
  readonly ids: Ids;
};
