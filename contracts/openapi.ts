import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { regulationShown } from '../policies/equivalents.ts';
import type { Policy } from '../policies/index.ts';
import { complaintOperations } from './complaint/operations.ts';
import { consentOperations } from './consent/operations.ts';
import { receiptOperations } from './consent/receipt-operations.ts';
import { disclosureOperations } from './disclosure/operations.ts';
import { documentOperations } from './document/operations.ts';
import { dossierOperations } from './dossier/operations.ts';
import { info } from './openapi/info.ts';
import { describeOperation } from './openapi/operation.ts';
import type { OperationSet } from './operation.ts';
import { peopleOperations } from './person/operations.ts';
import { proofOperations } from './proof/operations.ts';
import { registerOperations } from './register/operations.ts';
import { publicOperations } from './regulation/operations.ts';
import { rightsOperations } from './rights/operations.ts';
import { ROUTES } from './routes.ts';

const TAGS = {
  public: 'Open to everyone, without signing in. Voor iedereen, zonder in te loggen.',
  people: 'Accounts and commissioning organisations. Accounts en opdrachtgevers.',
  dossiers: 'Dossiers and their trajectory. Dossiers en hun traject.',
  documents: 'Documents of a dossier. Documenten in een dossier.',
  consents:
    'What the client is asked, and replacements of coaches. Wat de cliënt wordt gevraagd, en vervanging van coaches.',
  receipts: 'Receipts of consents. Bewijzen van toestemming.',
  disclosures: 'What was shared with a commissioning organisation. Wat met een opdrachtgever is gedeeld.',
  rights:
    'Requests of clients about their data, and their terms. Verzoeken van cliënten over hun gegevens, en de termijnen.',
  registers: 'Breaches of data, and suggestions for improvement. Datalekken, en voorstellen ter verbetering.',
  complaints: 'Complaints, who handles them, and what comes of them. Klachten, wie ze behandelt, en wat ervan komt.',
  proof: 'Proof of destruction, and what outlives a dossier. Bewijs van vernietiging, en wat daarna blijft.',
} as const;

const operationSets = (policy: Policy) =>
  ({
    public: publicOperations,
    people: peopleOperations,
    dossiers: dossierOperations(policy),
    documents: documentOperations,
    consents: consentOperations,
    receipts: receiptOperations,
    disclosures: disclosureOperations,
    rights: rightsOperations,
    complaints: complaintOperations,
    registers: registerOperations,
    proof: proofOperations,
  }) as const satisfies { readonly [tag in keyof typeof TAGS]: OperationSet };

function pathsOf(policy: Policy): ZodOpenApiPathsObject {
  const regulation = regulationShown(policy);
  const paths: Record<string, ZodOpenApiPathsObject[string]> = {};
  for (const [tag, operations] of Object.entries<OperationSet>(operationSets(policy))) {
    for (const [name, spec] of Object.entries(operations)) {
      const { method, path } = ROUTES[spec.route];
      const operation = describeOperation(name, spec, tag, regulation);
      paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
    }
  }
  return paths;
}

/** The description of the API for a deployment of this policy (OpenAPI 3.1), made from the contracts it is checked by. */
export function openApiDocument(policy: Policy) {
  return createDocument({
    openapi: '3.1.0',
    info: info(policy),
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: pathsOf(policy),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of the user directory' },
      },
    },
  });
}
