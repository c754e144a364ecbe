import { type AccessData, PORTABILITY_SCHEMA_ID, type PortabilityData } from '../../../contracts/rights/package.ts';
import type { Consent } from '../../../domain/consent/consent.ts';
import type { Document } from '../../../domain/document/document.ts';
import { destructionDayOf } from '../../../domain/dossier/trajectory.ts';
import { complaintData } from '../../complaint/package.ts';
import { suggestionData } from '../../register/record.ts';
import { requestData } from '../record.ts';
import { fieldsOf, namedIn, type PackageFacts, recipientOf } from './case-facts.ts';

/** What the client provided, in a form that another system can read (AVG 20). */
export function portabilityData(facts: PackageFacts): PortabilityData {
  return {
    type: 'dossierwacht-portability',
    version: 1,
    schema: PORTABILITY_SCHEMA_ID,
    madeAt: facts.madeAt,
    organisation: organisation(facts),
    dossierNumber: facts.dossier.number,
    client: client(facts),
    documents: facts.documents.map((document) => file(document, facts)),
  };
}

/** Everything in the dossier, as data beside what is said of it in words (AVG 15(3)). */
export function accessData(facts: PackageFacts): AccessData {
  const { requestId, kinds, receivedOn } = facts.request;
  return {
    type: 'dossierwacht-access',
    version: 1,
    madeAt: facts.madeAt,
    organisation: organisation(facts),
    request: { requestId, kinds: [...kinds], receivedOn },
    dossier: dossierData(facts),
    client: client(facts),
    documents: facts.documents.map((document) => documentData(document, facts)),
    leftOut: facts.leftOut,
    consents: facts.consents.map((consent) => consentData(consent, facts)),
    disclosures: facts.ledger.map(({ at, event, documentId, sha256, category, principalId, consentId }) => ({
      at,
      event,
      documentId,
      sha256,
      category: namedIn(facts.policy.categories, category),
      recipient: recipientOf(principalId, facts),
      consentId,
    })),
    requests: facts.requests.map((request) => requestData(request, facts)),
    complaints: facts.complaints.map(complaintData),
    suggestions: facts.suggestions.map(suggestionData),
  };
}

const organisation = ({ policy: { organisation: of } }: PackageFacts): PortabilityData['organisation'] => ({
  name: of.name,
  postalAddress: of.postalAddress,
  contactEmail: of.contactEmail,
  website: of.website,
});

const client = (facts: PackageFacts): PortabilityData['client'] =>
  fieldsOf(facts).map(({ id, name, category, value }) => ({
    ...namedIn([{ id, name }], id),
    category: namedIn(facts.policy.categories, category),
    value,
  }));

function file(document: Document, { policy }: PackageFacts): PortabilityData['documents'][number] {
  const { documentId, mediaType, size, sha256, category, announcedOn, secrets } = document;
  const { fileName } = secrets;
  return { documentId, fileName, mediaType, size, sha256, category: namedIn(policy.categories, category), announcedOn };
}

function documentData(document: Document, facts: PackageFacts): AccessData['documents'][number] {
  const { files, registrationKind, uploader, retention, clientInformedOn } = document;
  return {
    ...file(document, facts),
    files: [...files],
    registrationKind: namedIn(facts.policy.registrationKinds, registrationKind),
    uploadedBy: uploader.role,
    retention: { term: retention.term, article: retention.article },
    ...(clientInformedOn === undefined ? {} : { clientInformedOn }),
  };
}

function dossierData(facts: PackageFacts): AccessData['dossier'] {
  const { dossier, policy } = facts;
  const { dossierId, number, state, createdOn, startedOn, endedOn, hold, restriction, principalId, secrets } = dossier;
  const branch = policy.organisation.branches.find(({ id }) => id === dossier.branch)?.name ?? dossier.branch;
  return {
    dossierId,
    number,
    state,
    service: namedIn(policy.services, dossier.service),
    purpose: namedIn(policy.purposes, dossier.purpose),
    ...(branch === undefined ? {} : { branch }),
    createdOn,
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
    ...(endedOn === undefined || hold ? {} : { destroyOn: destructionDayOf(dossier, endedOn, policy) }),
    ...(hold ? { heldUntilReviewOn: hold.reviewOn } : {}),
    ...(restriction ? { restrictedSince: restriction.placedOn } : {}),
    ...(principalId === undefined
      ? {}
      : { commissionedBy: facts.principals.has(principalId) ? recipientOf(principalId, facts) : { principalId } }),
    ...(secrets.decisionReference === undefined ? {} : { decisionReference: secrets.decisionReference }),
    regulationGiven: dossier.notices.map((notice) => ({ ...notice })),
  };
}

function consentData(consent: Consent, { policy }: PackageFacts): AccessData['consents'][number] {
  const { consentId, scope, state, textVersion, askedAt, answeredAt, startsOn, endsOn, endedAt } = consent;
  const shown = policy.consents.scopes
    .find(({ id }) => id === scope)
    ?.texts.find(({ version }) => version === textVersion)?.text;
  return {
    consentId,
    scope: namedIn(policy.consents.scopes, scope),
    state,
    textVersion,
    ...(shown === undefined ? {} : { text: { nl: shown.nl, en: shown.en } }),
    askedAt,
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(endedAt === undefined ? {} : { endedAt }),
    about: namesIn(consent),
  };
}

/** Who and what a consent named, as the client was shown it. */
export function namesIn({ subject, secrets: { shown = {} } }: Consent): string[] {
  const names = [shown.person, shown.principal, ...Object.values(shown.documents ?? {})];
  const days = subject.kind === 'day' ? [subject.on] : [];
  return [...names.filter((name) => name !== undefined && name !== ''), ...days] as string[];
}
