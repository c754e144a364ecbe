import { complaintOperations } from './complaint/operations.ts';
import { consentOperations } from './consent/operations.ts';
import { receiptOperations } from './consent/receipt-operations.ts';
import { disclosureOperations } from './disclosure/operations.ts';
import { documentOperations } from './document/operations.ts';
import { dossierOperations } from './dossier/operations.ts';
import type { OperationSet, OperationSpec } from './operation.ts';
import { peopleOperations } from './person/operations.ts';
import { proofOperations } from './proof/operations.ts';
import { registerOperations } from './register/operations.ts';
import { publicOperations } from './regulation/operations.ts';
import { rightsOperations } from './rights/operations.ts';

export type ApiPart = { readonly description: string; readonly operations: OperationSet };

/** The whole API, by the tag that each part has in the OpenAPI document. */
export const API = {
  public: {
    description: 'Open to everyone, without signing in. Voor iedereen, zonder in te loggen.',
    operations: publicOperations,
  },
  people: {
    description: 'Accounts and commissioning organisations. Accounts en opdrachtgevers.',
    operations: peopleOperations,
  },
  dossiers: {
    description: 'Dossiers and their trajectory. Dossiers en hun traject.',
    operations: dossierOperations,
  },
  documents: {
    description: 'Documents of a dossier. Documenten in een dossier.',
    operations: documentOperations,
  },
  consents: {
    description:
      'What the client is asked, and replacements of coaches. Wat de cliënt wordt gevraagd, en vervanging van coaches.',
    operations: consentOperations,
  },
  receipts: {
    description: 'Receipts of consents. Bewijzen van toestemming.',
    operations: receiptOperations,
  },
  disclosures: {
    description: 'What was shared with a commissioning organisation. Wat met een opdrachtgever is gedeeld.',
    operations: disclosureOperations,
  },
  rights: {
    description:
      'Requests of clients about their data, and their terms. Verzoeken van cliënten over hun gegevens, en de termijnen.',
    operations: rightsOperations,
  },
  registers: {
    description: 'Breaches of data, and suggestions for improvement. Datalekken, en voorstellen ter verbetering.',
    operations: registerOperations,
  },
  complaints: {
    description: 'Complaints, who handles them, and what comes of them. Klachten, wie ze behandelt, en wat ervan komt.',
    operations: complaintOperations,
  },
  proof: {
    description: 'Proof of destruction, and what outlives a dossier. Bewijs van vernietiging, en wat daarna blijft.',
    operations: proofOperations,
  },
} as const satisfies { readonly [tag in string]: ApiPart };

type Sets = (typeof API)[keyof typeof API]['operations'];
type SpecIn<Set, Name extends PropertyKey> = Set extends { readonly [N in Name]: infer Spec } ? Spec : never;

/** An operation has a name of its own in the whole API. */
export type OperationName = Sets extends infer Set ? (Set extends Sets ? keyof Set : never) : never;
type Operation<Name extends OperationName> = SpecIn<Sets, Name>;

type Operations = {
  readonly [Name in OperationName]: OperationSpec & { readonly function: Operation<Name>['function'] };
};
// Object.assign does not know the names that it takes together.
export const OPERATIONS: Operations = Object.assign(
  {},
  ...Object.values<ApiPart>(API).map(({ operations }) => operations),
);
