import type { PortabilityData } from '../../../contracts/export-package.ts';
import type { ClientData } from '../../../domain/dossier/dossier.ts';
import type { PackageFacts } from './package-facts.ts';

const filled = (client: ClientData): Record<string, string> =>
  Object.fromEntries(Object.entries(client).filter((field): field is [string, string] => field[1] !== undefined));

/** What the client provided: their fields and the files they uploaded (AVG 20). */
export const providedData = ({ policy, dossier, documents, madeAt }: PackageFacts): PortabilityData => ({
  type: 'dossierwacht-portability',
  version: 1,
  organisation: policy.organisation.name,
  dossierNumber: dossier.number,
  madeAt,
  client: filled(dossier.secrets.client),
  documents: documents.map(({ documentId, secrets, mediaType, size, sha256, category, announcedOn }) => ({
    documentId,
    fileName: secrets.fileName,
    mediaType,
    size,
    sha256,
    category,
    uploadedOn: announcedOn,
  })),
});

/** Everything that is kept about the client beside the documents themselves (AVG 15(3)). */
export const accessData = (facts: PackageFacts): object => {
  const { dossier, documents, consents, ledger, principals, policy, madeAt } = facts;
  const { number, service, purpose, createdOn, startedOn, endedOn, notices, secrets } = dossier;
  return {
    type: 'dossierwacht-access',
    version: 1,
    madeAt,
    organisation: policy.organisation.name,
    dossier: { number, service, purpose, createdOn, startedOn, endedOn, notices },
    client: filled(secrets.client),
    decisionReference: secrets.decisionReference,
    documents: documents.map(({ documentId, secrets: { fileName }, uploader, ...document }) => ({
      documentId,
      fileName,
      uploadedBy: uploader.role,
      category: document.category,
      files: document.files,
      mediaType: document.mediaType,
      size: document.size,
      sha256: document.sha256,
      announcedOn: document.announcedOn,
      retention: document.retention,
    })),
    consents: consents.map(
      ({ scope, textVersion, state, askedAt, answeredAt, endsOn, endedAt, subject, secrets: said }) => ({
        scope,
        text: policy.consents.scopes
          .find(({ id }) => id === scope)
          ?.texts.find(({ version }) => version === textVersion)?.text,
        state,
        askedAt,
        answeredAt,
        endsOn,
        endedAt,
        about: subject.kind,
        ...said,
      }),
    ),
    disclosures: ledger.map(({ at, event, documentId, sha256, principalId }) => ({
      at,
      event,
      documentId,
      sha256,
      principal: principals.get(principalId)?.name,
    })),
  };
};
