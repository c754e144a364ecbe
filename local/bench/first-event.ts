import { OPERATIONS, type OperationName } from '../../contracts/api.ts';
import type { FunctionName } from '../../contracts/functions.ts';
import { EVENTS } from '../../contracts/names.ts';

const ID = '3f1d0a52-6c3b-4c0e-9a51-0d5c2f6b7e10';
const KEY = `incoming/${ID}/${ID}`;

const created = { 'detail-type': 'Object Created', detail: { bucket: { name: 'x' }, object: { key: KEY } } };
const ids = { dossierId: ID, execution: 'x' };

/** A first event of each function: a read by the owner, or what else it is sent, about something that is not there. */
export const FIRST_EVENTS: { readonly [Name in FunctionName]: object } = {
  publicHttp: requestFor('getConfiguration'),
  peopleHttp: requestFor('listPeople'),
  dossiersHttp: requestFor('getDossier'),
  documentsHttp: requestFor('listDocuments'),
  testResultsHttp: requestFor('listTestInvitations'),
  consentsHttp: requestFor('listConsents'),
  summariesHttp: requestFor('listSummaries'),
  paperHttp: requestFor('listPaper'),
  receiptsHttp: requestFor('getReceipt'),
  consultsHttp: requestFor('listConsults'),
  disclosuresHttp: requestFor('listDisclosures'),
  proofHttp: requestFor('listCertificates'),
  rightsHttp: requestFor('listRights'),
  registersHttp: requestFor('listBreaches'),
  statisticsHttp: requestFor('getStatistics'),
  agendaHttp: requestFor('getAgenda'),
  complaintsHttp: requestFor('listComplaints'),
  makeKey: { subject: ID },
  relay: {},
  sweep: {},
  inspect: created,
  giveUpInspection: { Records: [] },
  relocate: { 'detail-type': EVENTS.relocate, detail: { dossierId: ID } },
  anchor: {},
  watchChains: {},
  keepSpares: {},
  endChains: { 'detail-type': 'Scheduled Event' },
  countYears: {},
  measure: {},
  carryOnBatch: { 'detail-type': EVENTS.carryOnBatch, detail: { batchId: ID } },
  sendTestInvitation: { 'detail-type': EVENTS.sendTestInvitation, detail: { dossierId: ID, invitationId: ID } },
  bounces: { Records: [] },
  scanner: created,
  eraseObjects: { ...ids, erasureId: ID, step: 'delete' },
  eraseRecords: { ...ids, erasureId: ID, step: 'freeze' },
  certify: { ...ids, erasureId: ID, step: 'certify' },
  consentTask: { dossierId: ID, consentId: ID, step: 'tell' },
  rightsTask: { dossierId: ID, requestId: ID, step: 'report-failure' },
  exportPackage: { dossierId: ID, requestId: ID, step: 'export', kind: 'access' },
  complaintTask: { complaintId: ID, step: 'report-failure' },
};

function requestFor(name: OperationName): object {
  const { method, path } = OPERATIONS[name];
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => parameter);
  const pathParameters = Object.fromEntries(names.map((parameter) => [parameter, parameter === 'n' ? '1' : ID]));
  return {
    routeKey: `${method} ${path}`,
    rawPath: path,
    headers: { 'accept-language': 'nl' },
    ...(names.length > 0 ? { pathParameters } : {}),
    requestContext: {
      requestId: 'bench',
      authorizer: { jwt: { claims: { sub: ID, 'cognito:groups': '[owner]', token_use: 'access' } } },
    },
  };
}
