import { type AccessData, PORTABILITY_SCHEMA_ID, type PortabilityData } from '../../../contracts/rights/package.ts';
import { destroyOn } from '../../../domain/dossier/destruction-day.ts';
import type { HoursGranted } from '../../../domain/dossier/dossier.ts';
import { fileData } from '../../document/record.ts';
import { entryOf } from '../../shared/named.ts';
import { sectionsOf } from '../../shared/record-kinds.ts';
import { fieldsOf, type PackageContext, recipientOf } from './case-facts.ts';
import type { PackageFacts } from './package-facts.ts';

/** What the client provided, in a form that another system can read (AVG 20). */
export function portabilityData(facts: PackageFacts): PortabilityData {
  return {
    type: 'dossierwacht-portability',
    version: 1,
    schema: PORTABILITY_SCHEMA_ID,
    madeAt: facts.madeAt,
    organisation: organisationOf(facts),
    dossierNumber: facts.dossier.number,
    client: clientOf(facts),
    documents: facts.records.document.map((document) => fileData(document, facts)),
  };
}

/** Everything in the dossier, as data beside what is said of it in words (AVG 15(3)). */
export function accessData(facts: PackageFacts): AccessData {
  const { requestId, kinds, receivedOn } = facts.request;
  return {
    type: 'dossierwacht-access',
    version: 1,
    madeAt: facts.madeAt,
    organisation: organisationOf(facts),
    request: { requestId, kinds: [...kinds], receivedOn },
    dossier: dossierData(facts),
    client: clientOf(facts),
    leftOut: facts.leftOut,
    ...sectionsOf(facts.records, facts),
  };
}

export const organisationOf = ({ policy: { organisation: of } }: PackageContext): PortabilityData['organisation'] => ({
  name: of.name,
  postalAddress: of.postalAddress,
  contactEmail: of.contactEmail,
  website: of.website,
});

export const clientOf = (facts: PackageContext): PortabilityData['client'] =>
  fieldsOf(facts).map(({ id, name, category, value }) => ({
    ...entryOf([{ id, name }], id),
    category: entryOf(facts.policy.categories, category),
    value,
  }));

const hoursData = ({ minutes, since, recordedOn, earlier = [] }: HoursGranted) => ({
  minutes,
  since,
  recordedOn,
  earlier: earlier.map((one) => ({ ...one })),
});

export function dossierData(facts: PackageContext): AccessData['dossier'] {
  const { dossier, policy } = facts;
  const { dossierId, number, state, createdOn, startedOn, endedOn, hold, restriction, principalId, secrets } = dossier;
  const destruction = destroyOn(dossier, policy);
  const branch = policy.organisation.branches.find(({ id }) => id === dossier.branch)?.name ?? dossier.branch;
  return {
    dossierId,
    number,
    state,
    service: entryOf(policy.services, dossier.service),
    purpose: entryOf(policy.purposes, dossier.purpose),
    ...(branch === undefined ? {} : { branch }),
    createdOn,
    ...(dossier.takenOver ? { takenOverOn: dossier.takenOver.on } : {}),
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
    ...(dossier.outcome === undefined ? {} : { outcome: entryOf(policy.statistics.outcomes, dossier.outcome) }),
    ...(dossier.hours ? { hours: hoursData(dossier.hours) } : {}),
    ...(destruction === undefined ? {} : { destroyOn: destruction }),
    ...(hold ? { heldUntilReviewOn: hold.reviewOn } : {}),
    ...(restriction ? { restrictedSince: restriction.placedOn } : {}),
    ...(principalId === undefined
      ? {}
      : { commissionedBy: facts.principals.has(principalId) ? recipientOf(principalId, facts) : { principalId } }),
    ...(secrets.decisionReference === undefined ? {} : { decisionReference: secrets.decisionReference }),
    ...(secrets.follows === undefined ? {} : { refersToEarlier: true as const }),
    regulationGiven: dossier.notices.map((notice) => ({ ...notice })),
  };
}
