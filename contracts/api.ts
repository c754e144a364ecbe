import type * as z from 'zod';
import { agendaOperations } from './agenda/operations.ts';
import { agendaReplies } from './agenda/replies.ts';
import { complaintOperations } from './complaint/operations.ts';
import { complaintReplies } from './complaint/replies.ts';
import { consentOperations } from './consent/operations.ts';
import { receiptOperations } from './consent/receipt-operations.ts';
import { consentReplies, receiptReplies } from './consent/replies.ts';
import { consultOperations } from './consult/operations.ts';
import { consultReplies } from './consult/replies.ts';
import { disclosureOperations } from './disclosure/operations.ts';
import { disclosureReplies } from './disclosure/replies.ts';
import { documentOperations } from './document/operations.ts';
import { documentReplies } from './document/replies.ts';
import { dossierOperations } from './dossier/operations.ts';
import { dossierReplies } from './dossier/replies.ts';
import type { OperationSet, OperationSpec, Replies } from './operation.ts';
import { paperOperations } from './paper/operations.ts';
import { paperReplies } from './paper/replies.ts';
import { peopleOperations } from './person/operations.ts';
import { peopleReplies } from './person/replies.ts';
import { proofOperations } from './proof/operations.ts';
import { proofReplies } from './proof/replies.ts';
import { questionOperations } from './question/operations.ts';
import { questionReplies } from './question/replies.ts';
import { registerOperations } from './register/operations.ts';
import { registerReplies } from './register/replies.ts';
import { publicOperations } from './regulation/operations.ts';
import { publicReplies } from './regulation/replies.ts';
import { rightsOperations } from './rights/operations.ts';
import { rightsReplies } from './rights/replies.ts';
import { statisticsOperations } from './statistics/operations.ts';
import { statisticsReplies } from './statistics/replies.ts';
import { summaryOperations } from './summary/operations.ts';
import { summaryReplies } from './summary/replies.ts';
import { testResultOperations } from './test-result/operations.ts';
import { testResultReplies } from './test-result/replies.ts';

export type ApiPart = {
  readonly description: string;
  readonly operations: OperationSet;
  readonly replies: Replies<OperationSet>;
};

/** The whole API, by the tag that each part has in the OpenAPI document. */
export const API = {
  public: {
    description: 'Open to everyone, without signing in. Voor iedereen, zonder in te loggen.',
    operations: publicOperations,
    replies: publicReplies,
  },
  people: {
    description: 'Accounts and commissioning organisations. Accounts en opdrachtgevers.',
    operations: peopleOperations,
    replies: peopleReplies,
  },
  dossiers: {
    description: 'Dossiers and their trajectory. Dossiers en hun traject.',
    operations: dossierOperations,
    replies: dossierReplies,
  },
  documents: {
    description: 'Documents of a dossier. Documenten in een dossier.',
    operations: documentOperations,
    replies: documentReplies,
  },
  testResults: {
    description:
      'Test results that others send in, by an invitation and without an account. Testuitslagen van anderen, met een uitnodiging en zonder account.',
    operations: testResultOperations,
    replies: testResultReplies,
  },
  consents: {
    description:
      'What the client is asked, and replacements of coaches. Wat de cliënt wordt gevraagd, en vervanging van coaches.',
    operations: consentOperations,
    replies: consentReplies,
  },
  receipts: {
    description: 'Receipts of consents. Bewijzen van toestemming.',
    operations: receiptOperations,
    replies: receiptReplies,
  },
  consults: {
    description: 'Consults, and the time that work takes. Consulten, en de tijd die het werk kost.',
    operations: consultOperations,
    replies: consultReplies,
  },
  summaries: {
    description:
      'Summaries of consults, which the client confirms or disputes. Samenvattingen van gesprekken, die de cliënt bevestigt of betwist.',
    operations: summaryOperations,
    replies: summaryReplies,
  },
  disclosures: {
    description: 'What was shared with a commissioning organisation. Wat met een opdrachtgever is gedeeld.',
    operations: disclosureOperations,
    replies: disclosureReplies,
  },
  questions: {
    description:
      'What a client asks about what is stored, and the answers. Wat een cliënt vraagt over wat er is opgeslagen, en de antwoorden.',
    operations: questionOperations,
    replies: questionReplies,
  },
  paper: {
    description:
      'What lies on paper, where, and its destruction. Wat er op papier ligt, waar, en het vernietigen ervan.',
    operations: paperOperations,
    replies: paperReplies,
  },
  rights: {
    description:
      'Requests of clients about their data, and their terms. Verzoeken van cliënten over hun gegevens, en de termijnen.',
    operations: rightsOperations,
    replies: rightsReplies,
  },
  statistics: {
    description: 'Anonymous figures, and to whom they were given. Anonieme cijfers, en aan wie ze zijn gegeven.',
    operations: statisticsOperations,
    replies: statisticsReplies,
  },
  agenda: {
    description:
      'What is due in the practice, and a calendar of it. Wat er in de praktijk te doen is, en een kalender ervan.',
    operations: agendaOperations,
    replies: agendaReplies,
  },
  registers: {
    description: 'Breaches of data, and suggestions for improvement. Datalekken, en voorstellen ter verbetering.',
    operations: registerOperations,
    replies: registerReplies,
  },
  complaints: {
    description: 'Complaints, who handles them, and what comes of them. Klachten, wie ze behandelt, en wat ervan komt.',
    operations: complaintOperations,
    replies: complaintReplies,
  },
  proof: {
    description: 'Proof of destruction, and what outlives a dossier. Bewijs van vernietiging, en wat daarna blijft.',
    operations: proofOperations,
    replies: proofReplies,
  },
} as const satisfies { readonly [tag in string]: ApiPart };

type Part = (typeof API)[keyof typeof API];
type Sets = Part['operations'];
type In<Set, Name extends PropertyKey> = Set extends { readonly [N in Name]: infer Found } ? Found : never;

/** An operation has a name of its own in the whole API. */
export type OperationName = Sets extends infer Set ? (Set extends Sets ? keyof Set : never) : never;
type Operation<Name extends OperationName> = In<Sets, Name>;

type NameOf<Spec> = { [N in OperationName]: Spec extends Operation<N> ? N : never }[OperationName];
/** The schema of what an operation answers, by the operation: no two have the same method and path. */
export type ReplySchema<Spec extends OperationSpec> = ReturnType<
  Extract<In<Part['replies'], NameOf<Spec>>, () => z.ZodType>
>;

/** What a client of the API sends, before it is checked. */
export type RequestOf<Name extends OperationName> = {
  readonly [Part in 'params' | 'query' | 'body']: z.input<ReturnType<Operation<Name>[Part]>>;
};
/** What a client of the API gets. */
export type ReplyOf<Name extends OperationName> = z.output<
  ReturnType<Extract<In<Part['replies'], Name>, () => z.ZodType>>
>;

type Operations = {
  readonly [Name in OperationName]: OperationSpec & { readonly function: Operation<Name>['function'] };
};
const parts = Object.values<ApiPart>(API);
// Object.assign does not know the names that it takes together.
export const OPERATIONS: Operations = Object.assign({}, ...parts.map(({ operations }) => operations));
export const REPLIES: { readonly [Name in OperationName]: () => z.ZodType } = Object.assign(
  {},
  ...parts.map(({ replies }) => replies),
);
