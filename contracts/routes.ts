import type { FunctionName } from './functions.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type RouteSpec = {
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly function: FunctionName;
  /** Readable without logging in; every other route needs a valid token. */
  readonly public?: true;
};

/** Every route of the API, once: the stacks, the handlers and the OpenAPI document are made from this list. */
export const ROUTES = {
  getOpenApi: { method: 'GET', path: '/api/openapi.json', function: 'publicHttp', public: true },
  getConfiguration: { method: 'GET', path: '/api/configuration', function: 'publicHttp', public: true },
  listRegulations: { method: 'GET', path: '/api/regulations', function: 'publicHttp', public: true },
  getRegulation: { method: 'GET', path: '/api/regulations/{version}', function: 'publicHttp', public: true },
  getSigningKey: { method: 'GET', path: '/api/signing-key', function: 'publicHttp', public: true },

  invitePerson: { method: 'POST', path: '/api/people', function: 'peopleHttp' },
  listPeople: { method: 'GET', path: '/api/people', function: 'peopleHttp' },
  removePerson: { method: 'DELETE', path: '/api/people/{personId}', function: 'peopleHttp' },
  registerPrincipal: { method: 'POST', path: '/api/principals', function: 'peopleHttp' },
  listPrincipals: { method: 'GET', path: '/api/principals', function: 'peopleHttp' },

  changeEmail: { method: 'PUT', path: '/api/people/{personId}/email', function: 'peopleHttp' },
  appointManager: { method: 'PUT', path: '/api/people/{personId}/appointment', function: 'peopleHttp' },
  dismissManager: { method: 'DELETE', path: '/api/people/{personId}/appointment', function: 'peopleHttp' },
  getMe: { method: 'GET', path: '/api/me', function: 'peopleHttp' },
  changeMe: { method: 'PUT', path: '/api/me', function: 'peopleHttp' },

  createDossier: { method: 'POST', path: '/api/dossiers', function: 'dossiersHttp' },
  listDossiers: { method: 'GET', path: '/api/dossiers', function: 'dossiersHttp' },
  lookUpDossiers: { method: 'POST', path: '/api/dossiers/lookups', function: 'dossiersHttp' },
  getDossier: { method: 'GET', path: '/api/dossiers/{dossierId}', function: 'dossiersHttp' },
  changeClient: { method: 'PATCH', path: '/api/dossiers/{dossierId}/client', function: 'dossiersHttp' },
  changeCommission: { method: 'PUT', path: '/api/dossiers/{dossierId}/commission', function: 'dossiersHttp' },
  recordNotice: { method: 'POST', path: '/api/dossiers/{dossierId}/notices', function: 'dossiersHttp' },
  startTrajectory: { method: 'PUT', path: '/api/dossiers/{dossierId}/start', function: 'dossiersHttp' },
  endTrajectory: { method: 'POST', path: '/api/dossiers/{dossierId}/end', function: 'dossiersHttp' },
  changeEnd: { method: 'PUT', path: '/api/dossiers/{dossierId}/end', function: 'dossiersHttp' },
  placeHold: { method: 'PUT', path: '/api/dossiers/{dossierId}/hold', function: 'dossiersHttp' },
  liftHold: { method: 'DELETE', path: '/api/dossiers/{dossierId}/hold', function: 'dossiersHttp' },
  listAgenda: { method: 'GET', path: '/api/dossiers/{dossierId}/agenda', function: 'dossiersHttp' },
  listAudit: { method: 'GET', path: '/api/dossiers/{dossierId}/audit', function: 'dossiersHttp' },

  getCompleteness: { method: 'GET', path: '/api/dossiers/{dossierId}/completeness', function: 'documentsHttp' },
  requestUpload: { method: 'POST', path: '/api/dossiers/{dossierId}/documents', function: 'documentsHttp' },
  listDocuments: { method: 'GET', path: '/api/dossiers/{dossierId}/documents', function: 'documentsHttp' },
  getDocument: { method: 'GET', path: '/api/dossiers/{dossierId}/documents/{documentId}', function: 'documentsHttp' },
  downloadDocument: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/documents/{documentId}/downloads',
    function: 'documentsHttp',
  },

  askConsent: { method: 'POST', path: '/api/dossiers/{dossierId}/consents', function: 'consentsHttp' },
  listConsents: { method: 'GET', path: '/api/dossiers/{dossierId}/consents', function: 'consentsHttp' },
  getConsent: { method: 'GET', path: '/api/dossiers/{dossierId}/consents/{consentId}', function: 'consentsHttp' },
  answerConsent: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/consents/{consentId}/answer',
    function: 'consentsHttp',
  },
  withdrawConsent: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/consents/{consentId}/withdrawal',
    function: 'consentsHttp',
  },
  cancelConsent: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/consents/{consentId}/cancellation',
    function: 'consentsHttp',
  },
  getReceipt: {
    method: 'GET',
    path: '/api/dossiers/{dossierId}/consents/{consentId}/receipts/{n}',
    function: 'receiptsHttp',
  },
  getReceiptPdf: {
    method: 'GET',
    path: '/api/dossiers/{dossierId}/consents/{consentId}/receipts/{n}/pdf',
    function: 'receiptsHttp',
  },
  discloseDocuments: { method: 'POST', path: '/api/dossiers/{dossierId}/disclosures', function: 'consentsHttp' },
  listLedger: { method: 'GET', path: '/api/dossiers/{dossierId}/ledger', function: 'consentsHttp' },
  listDisclosures: { method: 'GET', path: '/api/disclosures', function: 'disclosuresHttp' },
  downloadDisclosed: {
    method: 'POST',
    path: '/api/disclosures/{disclosureId}/documents/{documentId}/downloads',
    function: 'disclosuresHttp',
  },
  planCover: { method: 'POST', path: '/api/covers', function: 'consentsHttp' },
  listCovers: { method: 'GET', path: '/api/covers', function: 'consentsHttp' },
  getCover: { method: 'GET', path: '/api/covers/{coverId}', function: 'consentsHttp' },
  askCover: { method: 'POST', path: '/api/covers/{coverId}/questions', function: 'consentsHttp' },
  endCover: { method: 'POST', path: '/api/covers/{coverId}/end', function: 'consentsHttp' },
  handOver: { method: 'POST', path: '/api/handovers', function: 'consentsHttp' },

  listCertificates: { method: 'GET', path: '/api/certificates', function: 'proofHttp' },
  getCertificate: { method: 'GET', path: '/api/certificates/{certificateId}', function: 'proofHttp', public: true },
  getCertificatePdf: {
    method: 'GET',
    path: '/api/certificates/{certificateId}/pdf',
    function: 'proofHttp',
    public: true,
  },
  listRelations: { method: 'GET', path: '/api/relations', function: 'proofHttp' },

  makeRights: { method: 'POST', path: '/api/dossiers/{dossierId}/rights', function: 'rightsHttp' },
  registerRights: { method: 'POST', path: '/api/dossiers/{dossierId}/rights/registrations', function: 'rightsHttp' },
  listRights: { method: 'GET', path: '/api/dossiers/{dossierId}/rights', function: 'rightsHttp' },
  listOpenRights: { method: 'GET', path: '/api/rights', function: 'rightsHttp' },
  getRights: { method: 'GET', path: '/api/dossiers/{dossierId}/rights/{requestId}', function: 'rightsHttp' },
  establishIdentity: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/rights/{requestId}/identity',
    function: 'rightsHttp',
  },
  askIdentity: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/rights/{requestId}/identity-question',
    function: 'rightsHttp',
  },
  extendRights: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/rights/{requestId}/extension',
    function: 'rightsHttp',
  },
  decideRights: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/rights/{requestId}/decision',
    function: 'rightsHttp',
  },
  withdrawRights: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/rights/{requestId}/withdrawal',
    function: 'rightsHttp',
  },
  recordExecution: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/rights/{requestId}/executions',
    function: 'rightsHttp',
  },
  resumeRights: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/rights/{requestId}/resumption',
    function: 'rightsHttp',
  },
  liftRestriction: { method: 'POST', path: '/api/dossiers/{dossierId}/restriction/end', function: 'rightsHttp' },
  getRightsLetter: {
    method: 'GET',
    path: '/api/dossiers/{dossierId}/rights/{requestId}/letters/{letter}/pdf',
    function: 'rightsHttp',
  },
  downloadPackage: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/rights/{requestId}/packages/{kind}/downloads',
    function: 'rightsHttp',
  },

  recordBreach: { method: 'POST', path: '/api/breaches', function: 'registersHttp' },
  listBreaches: { method: 'GET', path: '/api/breaches', function: 'registersHttp' },
  getBreach: { method: 'GET', path: '/api/breaches/{breachId}', function: 'registersHttp' },
  changeBreach: { method: 'PATCH', path: '/api/breaches/{breachId}', function: 'registersHttp' },
  sendSuggestion: { method: 'POST', path: '/api/suggestions', function: 'registersHttp' },
  sendPublicSuggestion: { method: 'POST', path: '/api/suggestions/public', function: 'registersHttp', public: true },
  listSuggestions: { method: 'GET', path: '/api/suggestions', function: 'registersHttp' },
  getSuggestion: { method: 'GET', path: '/api/suggestions/{suggestionId}', function: 'registersHttp' },
  answerSuggestion: { method: 'POST', path: '/api/suggestions/{suggestionId}/answer', function: 'registersHttp' },

  makeComplaint: { method: 'POST', path: '/api/complaints', function: 'complaintsHttp' },
  registerComplaint: { method: 'POST', path: '/api/complaints/registrations', function: 'complaintsHttp' },
  sendSignal: { method: 'POST', path: '/api/signals', function: 'complaintsHttp', public: true },
  listComplaints: { method: 'GET', path: '/api/complaints', function: 'complaintsHttp' },
  getComplaintFigures: { method: 'GET', path: '/api/complaints/figures', function: 'complaintsHttp' },
  getComplaint: { method: 'GET', path: '/api/complaints/{complaintId}', function: 'complaintsHttp' },
  addAttachments: {
    method: 'POST',
    path: '/api/complaints/{complaintId}/attachments',
    function: 'complaintsHttp',
  },
  assignHandler: { method: 'POST', path: '/api/complaints/{complaintId}/handler', function: 'complaintsHttp' },
  proposeHearing: { method: 'POST', path: '/api/complaints/{complaintId}/hearing', function: 'complaintsHttp' },
  reportHearing: { method: 'POST', path: '/api/complaints/{complaintId}/hearing/report', function: 'complaintsHttp' },
  mediateComplaint: { method: 'POST', path: '/api/complaints/{complaintId}/mediation', function: 'complaintsHttp' },
  deferComplaint: { method: 'POST', path: '/api/complaints/{complaintId}/deferral', function: 'complaintsHttp' },
  decideComplaint: { method: 'POST', path: '/api/complaints/{complaintId}/decision', function: 'complaintsHttp' },
  answerComplaint: { method: 'POST', path: '/api/complaints/{complaintId}/answer', function: 'complaintsHttp' },
  withdrawComplaint: { method: 'POST', path: '/api/complaints/{complaintId}/withdrawal', function: 'complaintsHttp' },
  finishMeasure: {
    method: 'POST',
    path: '/api/complaints/{complaintId}/measures/{n}/done',
    function: 'complaintsHttp',
  },
  getComplaintLetter: {
    method: 'GET',
    path: '/api/complaints/{complaintId}/letters/{letter}/pdf',
    function: 'complaintsHttp',
  },
} as const satisfies Record<string, RouteSpec>;

export type RouteName = keyof typeof ROUTES;
