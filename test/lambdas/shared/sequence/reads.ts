import type { OperationName } from '../../../../contracts/api.ts';
import type { Scene } from './scene.ts';
import type { Sent } from './sent.ts';

const ofSummary = ({ dossier, summaryId }: Scene): Sent => ({
  as: dossier.client,
  params: { dossierId: dossier.dossierId, summaryId },
});

const ofPeople = {
  listPeople: () => ({}),
  getPerson: ({ dossier }) => ({ params: { personId: dossier.coach.personId } }),
  listColleagues: ({ dossier }) => ({ as: dossier.coach }),
  listClients: ({ dossier }) => ({ as: dossier.coach }),
  getMe: ({ dossier }) => ({ as: dossier.client }),
  listPrincipals: () => ({}),
} as const satisfies Reads;

const ofDossiers = {
  listDossiers: ({ dossier }) => ({ as: dossier.coach }),
  getOverview: ({ dossier }) => ({ as: dossier.client }),
  getCaseload: ({ dossier }) => ({ as: dossier.coach }),
  getDossier: inDossier,
  getTimeline: inDossier,
  listAgenda: inDossier,
  listAudit: inDossier,
  listDocuments: inDossier,
  getCompleteness: inDossier,
  listTestInvitations: inDossier,
  getDocument: ({ dossier, documentId }) => ({
    as: dossier.coach,
    params: { dossierId: dossier.dossierId, documentId },
  }),
  getEmail: ({ dossier, mailId }) => ({
    as: dossier.coach,
    params: { dossierId: dossier.dossierId, documentId: mailId },
  }),
  listPaper: inDossier,
  getPaperSheet: ({ dossier, copyId }) => ({
    as: dossier.coach,
    params: { dossierId: dossier.dossierId, copyId },
  }),
  getPaper: ({ dossier, copyId }) => ({ as: dossier.coach, params: { dossierId: dossier.dossierId, copyId } }),
  listConsents: inDossier,
  getConsent: ({ dossier, consentId }) => ({ as: dossier.client, params: { dossierId: dossier.dossierId, consentId } }),
  listLedger: inDossier,
  listConsults: inDossier,
  getConsult: ({ dossier, ofConsult }) => ({
    as: dossier.coach,
    params: { dossierId: dossier.dossierId, consultId: ofConsult },
  }),
  getConsultCalendar: ({ dossier, ofConsult }) => ({
    as: dossier.client,
    params: { dossierId: dossier.dossierId, consultId: ofConsult },
  }),
  listActivities: inDossier,
  listSummaries: inDossier,
  getSummary: ofSummary,
  getSummaryPdf: ofSummary,
  getTime: inDossier,
  listQuestions: inDossier,
  getTimeCsv: timeSheet,
  getTimeXlsx: timeSheet,
  listCovers: ({ dossier }) => ({ as: dossier.coach }),
  getCover: ({ dossier, coverId }) => ({ as: dossier.coach, params: { coverId } }),
  listHandovers: () => ({}),
  getBatch: ({ absent, batchId }) => ({ as: absent, params: { batchId } }),
  getReceipt: receipt,
  getReceiptPdf: receipt,
  listDisclosures: ({ principal }) => ({ as: principal }),
} as const satisfies Reads;

const ofCases = {
  listRights: ({ dossier }) => ({ params: { dossierId: dossier.dossierId } }),
  listOpenRights: () => ({}),
  getRights: ({ openRequest }) => ({ params: openRequest }),
  previewRightsDecision: ({ openRequest }) => ({
    params: openRequest,
    body: { decisions: [{ kind: 'access', outcome: 'granted' }] },
  }),
  getRightsLetter: ({ decidedRequest }) => ({ params: { ...decidedRequest, letter: 'decision' } }),
  listComplaints: () => ({}),
  getComplaint: ({ handler, complaintId }) => ({ as: handler, params: { complaintId } }),
  previewComplaintDecision: ({ handler, complaintId }) => ({
    as: handler,
    params: { complaintId },
    body: {
      outcome: 'not-taken-up',
      reasons: 'Hierover is al beslist.',
      measures: [{ text: 'Beter plannen', ownerId: handler.personId, dueOn: '2026-04-01' }],
    },
  }),
  getComplaintLetter: ({ handler, complaintId }) => ({
    as: handler,
    params: { complaintId, letter: 'confirmation' },
  }),
  getComplaintFigures: ({ one }) => ({ query: { year: one.today().slice(0, 4) } }),
} as const satisfies Reads;

const ofPractice = {
  getTestInvitation: ({ token }) => ({ as: 'nobody', body: { token } }),
  getOpenApi: open,
  getConfiguration: open,
  listRegulations: open,
  getRegulation: ({ one }) => ({ as: 'nobody', params: { version: one.policy.regulations.at(-1)?.version ?? '' } }),
  getRegulationPdf: ({ one }) => ({ as: 'nobody', params: { version: one.policy.regulations.at(-1)?.version ?? '' } }),
  getAccess: open,
  getSigningKey: open,
  listSigningKeys: open,
  getAgenda: () => ({}),
  getStatus: () => ({}),
  getRelationFigures: () => ({}),
  getAccountPdf: () => ({ params: { document: 'measures' } }),
  getCalendar: ({ secret }) => ({ as: 'nobody', params: { secret } }),
  listBreaches: () => ({}),
  getBreach: ({ breachId }) => ({ params: { breachId } }),
  listSuggestions: () => ({}),
  getSuggestion: ({ suggestionId }) => ({ params: { suggestionId } }),
  getStatistics: () => ({}),
  listReleases: () => ({}),
  getReleaseCsv: ({ releaseId }) => ({ params: { releaseId } }),
  getReleaseXlsx: ({ releaseId }) => ({ params: { releaseId } }),
  listCertificates: () => ({}),
  getCertificate: ({ certificateId }) => ({ as: 'nobody', params: { certificateId } }),
  getCertificatePaper: ({ certificateId }) => ({ as: 'nobody', params: { certificateId } }),
  getCertificatePdf: ({ certificateId }) => ({ as: 'nobody', params: { certificateId } }),
  listRelations: () => ({}),
} as const satisfies Reads;

type Reads = { readonly [N in OperationName]?: (scene: Scene) => Sent };

/** How each operation that only reads is asked, where there are three of everything: a list that reads one by one takes long. */
export const READS: Reads = { ...ofPeople, ...ofDossiers, ...ofCases, ...ofPractice };

function open(): Sent {
  return { as: 'nobody' };
}
function inDossier({ dossier }: Scene): Sent {
  return { as: dossier.coach, params: { dossierId: dossier.dossierId } };
}
/** Of a coach: each of their dossiers is opened. */
function timeSheet({ one, dossier }: Scene): Sent {
  return { as: dossier.coach, query: { coach: dossier.coach.personId, from: one.today(), until: one.today() } };
}
function receipt({ dossier, consentId }: Scene): Sent {
  return { as: dossier.client, params: { dossierId: dossier.dossierId, consentId, n: '1' } };
}
