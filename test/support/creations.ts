import type { OperationName } from '../../contracts/api.ts';
import type { ProblemCode } from '../../contracts/problems.ts';
import { addDays } from '../../domain/calendar.ts';
import { partnerQuestion, principal } from './consents.ts';
import { grantedHours } from './hours.ts';
import { MAIL } from './mail.ts';
import type { Practice, Who } from './practice.ts';
import { counted } from './statistics.ts';
import { announcement, clientData, type Dossier, registered, running, serviceOf, uploaded } from './story.ts';
import { testCategory } from './test-invitations.ts';

/** A word that stands in everything that is typed: where it is found, typed text is kept. */
export const TYPED = 'Zonnebloemveld';

/** One creation of each kind, with what a person types in it. */
export type Creation = {
  readonly as: Who;
  readonly params?: Record<string, string>;
  readonly body?: object;
  /** The name of what was made, in the answer. */
  readonly id: string;
  /** The dossier that it is about. */
  readonly dossier?: Dossier;
  /** Why the same cannot be made a second time, where it cannot. */
  readonly second?: ProblemCode;
};

const text = `${TYPED} was er ook`;
const inDossier = (dossier: Dossier) => ({ dossier, params: { dossierId: dossier.dossierId } });

/** How each is made. That none is missing is a test of its own. */
export const CREATIONS: { readonly [N in OperationName]?: (one: Practice) => Promise<Creation> } = {
  invitePerson: async (one) => ({
    as: one.owner,
    body: { role: 'coach', email: `${TYPED}@voorbeeld.example`, givenName: TYPED },
    id: 'personId',
    second: 'person-exists',
  }),
  registerPrincipal: async (one) => ({
    as: one.owner,
    body: { type: 'employer', name: TYPED },
    id: 'principalId',
  }),
  createDossier: async (one) => {
    const [coach, client] = [await one.invite('coach'), await one.invite('client')];
    const body = {
      service: serviceOf(one, false),
      purpose: one.policy.purposes[0]?.id,
      clientId: client.personId,
      client: { ...clientData, firstName: TYPED, lastName: TYPED, address: `${TYPED} 1`, career: text },
      decisionReference: TYPED,
    };
    return { as: coach, body, id: 'dossierId', dossier: { dossierId: '', coach, client } };
  },
  takeAlong: async (one) => {
    const dossier = await running(one);
    return { as: one.owner, ...inDossier(dossier), id: 'copyId' };
  },
  recordNotice: async (one) => {
    const dossier = await registered(one);
    const body = {
      regulationVersion: one.policy.regulations.at(-1)?.version,
      givenOn: one.today(),
      channel: 'portal',
    };
    return { as: dossier.coach, ...inDossier(dossier), body, id: 'dossierId' };
  },
  releaseStatistics: async (one) => {
    await counted(one);
    const body = { purpose: 'research', receiver: TYPED, from: 2024, until: 2025 };
    return { as: one.owner, body, id: 'releaseId' };
  },
  requestUpload: async (one) => {
    const dossier = await running(one);
    const body = announcement(one, undefined, { fileName: `${TYPED}.txt` });
    return { as: dossier.coach, ...inDossier(dossier), body, id: 'documentId' };
  },
  inviteTestAdministrator: async (one) => {
    const dossier = await running(one);
    const typed = { bureau: TYPED, email: `${TYPED}@voorbeeld.example`, language: 'nl' };
    return {
      as: dossier.coach,
      ...inDossier(dossier),
      body: { category: testCategory(one), ...typed },
      id: 'invitationId',
    };
  },
  askConsent: async (one) => {
    const dossier = await running(one);
    const body = { ...partnerQuestion(await one.invite('coach')), reason: text };
    return { as: dossier.coach, ...inDossier(dossier), body, id: 'consentId', second: 'consent-already-asked' };
  },
  recordPaper: async (one) => {
    const dossier = await running(one);
    const what = { words: text, category: one.policy.categories[0]?.id };
    const body = { ...what, printedOn: one.today(), place: one.policy.paper.places[0]?.id };
    return { as: dossier.coach, ...inDossier(dossier), body, id: 'copyId' };
  },
  discloseDocuments: async (one) => {
    const dossier = await running(one);
    const documentId = await uploaded(one, dossier, undefined, { fileName: `${TYPED}.txt` });
    const { principalId } = await principal(one, 'employer', TYPED);
    const body = { principalId, documents: [{ documentId }], reason: text };
    return { as: dossier.coach, ...inDossier(dossier), body, id: 'consentId', second: 'consent-already-asked' };
  },
  planConsult: async (one) => {
    const dossier = await running(one);
    const when = { day: addDays(one.today(), 3), time: '10:00', format: 'in-person', minutes: 60 };
    return { as: dossier.coach, ...inDossier(dossier), body: { ...when, place: text }, id: 'consultId' };
  },
  askQuestion: async (one) => {
    const dossier = await running(one);
    return { as: dossier.client, ...inDossier(dossier), body: { question: text }, id: 'questionId' };
  },
  recordActivity: async (one) => {
    const dossier = await running(one);
    const body = { kind: 'report', day: one.today(), minutes: 30, note: text };
    return { as: dossier.coach, ...inDossier(dossier), body, id: 'activityId' };
  },
  writeSummary: async (one) => {
    const dossier = await running(one);
    const body = { day: one.today(), text };
    return { as: dossier.coach, ...inDossier(dossier), body, id: 'summaryId' };
  },
  recordEmail: async (one) => {
    const dossier = await running(one);
    await grantedHours(one, dossier);
    const documentId = await uploaded(one, dossier, MAIL, { fileName: 'bericht.eml', mediaType: 'message/rfc822' });
    const params = { dossierId: dossier.dossierId, documentId };
    return { as: dossier.coach, dossier, params, body: { minutes: 10 }, id: 'activityId', second: 'mail-recorded' };
  },
  planCover: async (one) => {
    const dossier = await running(one);
    const replacement = await one.invite('coach');
    const days = { from: addDays(one.today(), 10), until: addDays(one.today(), 12) };
    const body = { replacementId: replacement.personId, ...days, dossierIds: [dossier.dossierId], reason: text };
    return { as: dossier.coach, body, id: 'coverId' };
  },
  handOver: async (one) => {
    const { dossierId, coach } = await running(one);
    const next = await one.invite('coach');
    const body = { fromCoachId: coach.personId, toCoachId: next.personId, dossierIds: [dossierId] };
    return { as: one.owner, body, id: 'batchId' };
  },
  makeRights: async (one) => {
    const dossier = await running(one);
    const body = { kinds: ['access'], note: text };
    return { as: dossier.client, ...inDossier(dossier), body, id: 'requestId' };
  },
  registerRights: async (one) => {
    const dossier = await running(one);
    const body = { kinds: ['access'], note: text, channel: 'letter', receivedOn: one.today() };
    return { as: one.owner, ...inDossier(dossier), body, id: 'requestId' };
  },
  recordBreach: async (one) => {
    const told = { peopleNotTold: 'disproportionate-effort', reasonsNotTold: text, publicCommunication: text };
    const texts = { happened: text, consequences: text, measures: text, reasonsRisk: text, ...told };
    const body = { awareAt: '2026-03-05T10:30:00+01:00', kinds: ['confidentiality'], foundBy: 'client', ...texts };
    return { as: one.owner, body, id: 'breachId' };
  },
  sendSuggestion: async (one) => ({ as: await one.invite('client'), body: { text }, id: 'suggestionId' }),
  makeComplaint: async (one) => {
    const dossier = await running(one);
    const body = { dossierId: dossier.dossierId, about: { kind: 'other' }, text };
    return { as: dossier.client, dossier, body, id: 'complaintId' };
  },
  registerComplaint: async (one) => {
    const dossier = await running(one);
    const about = { dossierId: dossier.dossierId, about: { kind: 'other' } } as const;
    const body = { ...about, text, channel: 'letter', receivedOn: one.today() };
    return { as: one.owner, dossier, body, id: 'complaintId' };
  },
};
