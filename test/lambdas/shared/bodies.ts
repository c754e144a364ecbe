import type { OperationName, RequestOf } from '../../../contracts/api.ts';
import { announcement } from '../../support/story.ts';
import { NOWHERE, type World } from './hidden.ts';

type Sent<N extends OperationName> = RequestOf<N>['body'];
/** The operations that take a body. */
export type Telling = { [N in OperationName]: [Sent<N>] extends [undefined] ? never : N }[OperationName];

export const TODAY = '2026-03-05';
const LATER = '2026-03-20';
const WORDS = 'Omdat het zo is afgesproken, en omdat het beter is voor iedereen die ermee te maken heeft.';
/** Of no link that was ever sent. */
const NO_TOKEN = 'x'.repeat(43);
const about = { kind: 'other' } as const;

/** What is sent to each operation that takes a body, in this order: what ends something comes last. The compiler holds it complete. */
export const BODIES: { readonly [N in Telling]: (all: World) => Sent<N> } = {
  completeTakeOver: () => ({}),
  changeMe: () => ({ mail: true }),
  lookUpDossiers: () => ({ firstName: 'Merel', lastName: 'van Zomeren-Böhm' }),
  requestUpload: ({ one }) => announcement(one) as Sent<'requestUpload'>,
  inviteTestAdministrator: () => ({
    category: 'test-result',
    bureau: 'Testbureau Noord',
    email: 'tests@voorbeeld.example',
    language: 'nl',
  }),
  getTestInvitation: () => ({ token: NO_TOKEN }),
  sendTestResult: ({ one }) => {
    const { fileName, mediaType, size, sha256 } = announcement(one);
    return { token: NO_TOKEN, fileName, mediaType, size, sha256 };
  },
  recordNotice: ({ one }) => ({
    regulationVersion: one.policy.regulations.at(-1)?.version ?? '',
    givenOn: TODAY,
    channel: one.policy.notice.channels[0] ?? '',
  }),
  askConsent: () => ({ scope: 'keep-digital-shorter', subject: { kind: 'day', on: '2028-03-05' } }),
  answerConsent: () => ({ answer: 'granted', textVersion: '1' }),
  discloseDocuments: ({ principalId, ordinary }) => ({ principalId, documents: [{ documentId: ordinary }] }),
  planConsult: () => ({ day: TODAY, time: '09:00', format: 'in-person', minutes: 60, place: 'Kamer 3', held: true }),
  moveConsult: () => ({ day: LATER, time: '09:00', format: 'video', minutes: 60 }),
  holdConsult: () => ({ minutes: 50 }),
  missConsult: () => ({ reason: 'not-come' }),
  writeSummary: () => ({ day: TODAY, text: WORDS }),
  rewriteSummary: () => ({ text: 'Wij spraken over werk.', send: true }),
  correctSummary: () => ({ text: 'Wij spraken over een opleiding.' }),
  confirmSummary: () => ({ edition: 1 }),
  disputeSummary: () => ({ edition: 1, words: WORDS }),
  recordActivity: () => ({ kind: 'report', day: TODAY, minutes: 30, note: WORDS }),
  correctActivity: () => ({ minutes: 20 }),
  recordEmail: () => ({ minutes: 5 }),
  askQuestion: ({ ordinary }) => ({ question: WORDS, documentId: ordinary }),
  answerQuestion: () => ({ answer: WORDS }),
  recordHours: () => ({ hours: 12, minutes: 30, since: TODAY }),
  planCover: ({ handler }) => ({ replacementId: handler.personId, from: TODAY, until: LATER }),
  askCover: () => ({}),
  changeClient: () => ({ phone: '0612345678' }),
  changeCommission: ({ principalId }) => ({ principalId }),
  recordPaper: ({ one, documentId }) => ({
    documentId,
    printedOn: TODAY,
    place: one.policy.paper.places[0]?.id ?? '',
  }),
  correctPaper: () => ({ words: WORDS }),
  movePaper: ({ one }) => ({ place: one.policy.paper.places[1]?.id ?? '' }),
  bringBackPaper: ({ one }) => ({ place: one.policy.paper.places[0]?.id ?? '' }),
  confirmCertificatePaper: () => ({ copies: 1, on: TODAY, method: 'cross-cut-shredder', by: 'coach' }),
  destroyPaper: () => ({ on: TODAY, method: 'cross-cut-shredder' }),
  takeBackPaperDestruction: () => ({ reason: WORDS }),
  createDossier: ({ one, dossier }) => ({
    service: one.policy.services[0]?.id ?? '',
    purpose: one.policy.purposes[0]?.id ?? '',
    clientId: dossier.client.personId,
    client: { firstName: 'Merel', lastName: 'van Zomeren-Böhm', email: 'merel@voorbeeld.example' },
  }),
  makeRights: () => ({ kinds: ['access'] }),
  registerRights: () => ({ kinds: ['access'], channel: 'letter', receivedOn: TODAY }),
  askIdentity: () => ({ reason: 'other', doubt: WORDS }),
  establishIdentity: () => ({ method: 'known', on: TODAY }),
  extendRights: () => ({ by: 'P1M', reasons: WORDS }),
  previewRightsDecision: () => ({ decisions: [{ kind: 'access', outcome: 'granted' }] }),
  decideRights: () => ({ decisions: [{ kind: 'access', outcome: 'granted' }] }),
  recordExecution: () => ({ kind: 'correction', note: WORDS }),
  liftRestriction: () => ({}),
  makeComplaint: ({ dossier, documentId }) => ({
    dossierId: dossier.dossierId,
    about,
    text: WORDS,
    attachments: [documentId],
  }),
  registerComplaint: ({ dossier }) => ({
    dossierId: dossier.dossierId,
    about,
    text: WORDS,
    channel: 'letter',
    receivedOn: TODAY,
  }),
  sendSignal: () => ({ text: WORDS }),
  closeSignals: ({ hidden }) => ({ reasons: WORDS, signals: [{ complaintId: hidden.complaintId, state: 'received' }] }),
  addAttachments: ({ documentId }) => ({ attachments: [documentId] }),
  assignHandler: ({ handler }) => ({ personId: handler.personId }),
  proposeHearing: () => ({ waived: true }),
  reportHearing: () => ({ heldOn: TODAY, report: WORDS, complainantWords: WORDS, otherWords: WORDS }),
  mediateComplaint: () => ({ step: 'propose' }),
  deferComplaint: () => ({ reasons: WORDS }),
  previewComplaintDecision: () => ({ outcome: 'founded', reasons: WORDS }),
  decideComplaint: () => ({ outcome: 'founded', reasons: WORDS }),
  answerComplaint: () => ({ solved: true }),
  recordBreach: ({ dossier, hidden }) => ({
    awareAt: '2026-03-05T09:00:00Z',
    kinds: ['confidentiality'],
    foundBy: 'coach',
    dossierIds: [dossier.dossierId],
    complaintId: hidden.complaintId,
  }),
  changeBreach: ({ hidden }) => ({ complaintId: hidden.complaintId }),
  releaseStatistics: () => ({ purpose: 'research', receiver: 'Hogeschool Voorbeeld', from: 2024, until: 2025 }),
  sendSuggestion: () => ({ text: WORDS }),
  sendPublicSuggestion: () => ({ text: WORDS }),
  closeSuggestions: () => ({ answer: WORDS, suggestions: [{ suggestionId: NOWHERE, version: 1 }] }),
  answerSuggestion: () => ({ answer: WORDS }),
  invitePerson: () => ({ role: 'coach', email: 'een-ander@voorbeeld.example', givenName: 'Anke' }),
  changeEmail: () => ({ email: 'nog-een-ander@voorbeeld.example' }),
  linkAccount: ({ handler }) => ({ accountId: handler.personId }),
  registerPrincipal: () => ({ type: 'employer', name: 'Drukkerij De Gans' }),
  placeHold: () => ({ reason: WORDS, reviewOn: LATER }),
  startTrajectory: () => ({ startedOn: TODAY }),
  handOver: ({ dossier, handler }) => ({
    fromCoachId: dossier.coach.personId,
    toCoachId: handler.personId,
    dossierIds: [dossier.dossierId],
  }),
  endTrajectory: () => ({ endedOn: TODAY }),
  changeEnd: ({ one }) => {
    one.clock.advance('P1D');
    return { endedOn: one.today() };
  },
};
export const TELLING = Object.keys(BODIES) as Telling[];
