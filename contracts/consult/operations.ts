import { calendarQuery } from '../agenda/requests.ts';
import { noBody, noQuery, pageQuery } from '../common.ts';
import { dossierParams } from '../dossier/requests.ts';
import type { OperationSet } from '../operation.ts';
import {
  activityParams,
  consultParams,
  correctActivityBody,
  holdConsultBody,
  missConsultBody,
  moveConsultBody,
  planConsultBody,
  recordActivityBody,
  recordHoursBody,
  timeSheetQuery,
} from './requests.ts';

const ofDossier = {
  function: 'consultsHttp',
  params: dossierParams,
  query: noQuery,
  body: noBody,
  status: 200,
} as const;
const ofConsult = { ...ofDossier, params: consultParams, kind: 'changes' } as const;
const ofActivity = { ...ofDossier, params: activityParams, kind: 'changes' } as const;

const sheetOfTime = {
  ...ofDossier,
  method: 'GET',
  rules: ['time.registered'],
  kind: 'reads',
  params: noQuery,
  query: timeSheetQuery,
  namedInQuery: true,
} as const;

/** The register of a dossier: its consults, the other work, and the minutes of both (RIO-1.9, RIO-3.4). */
export const consultOperations = {
  planConsult: {
    ...ofDossier,
    method: 'POST',
    path: '/api/dossiers/{dossierId}/consults',
    summary: 'Plan a consult, or record one that was held',
    rules: ['consult.recorded', 'document.registration-kind', 'dossier.purpose'],
    kind: 'creates',
    body: planConsultBody,
    status: 201,
  },
  listConsults: {
    ...ofDossier,
    method: 'GET',
    path: '/api/dossiers/{dossierId}/consults',
    summary: 'The consults of a dossier, the last first',
    rules: ['time.registered', 'rights.client-sees'],
    kind: 'reads',
    query: pageQuery,
  },
  getConsult: {
    ...ofDossier,
    method: 'GET',
    path: '/api/dossiers/{dossierId}/consults/{consultId}',
    summary: 'One consult, with what was said of it before',
    rules: ['consult.recorded', 'rights.client-sees'],
    kind: 'reads',
    params: consultParams,
  },
  moveConsult: {
    ...ofConsult,
    method: 'PUT',
    path: '/api/dossiers/{dossierId}/consults/{consultId}',
    summary: 'Another day, time or place for a consult that is still to be held',
    rules: ['consult.recorded'],
    body: moveConsultBody,
  },
  holdConsult: {
    ...ofConsult,
    method: 'PUT',
    path: '/api/dossiers/{dossierId}/consults/{consultId}/held',
    summary: 'Say that a consult was held and how long it took, or correct that',
    rules: ['consult.recorded', 'time.registered'],
    body: holdConsultBody,
  },
  missConsult: {
    ...ofConsult,
    method: 'PUT',
    path: '/api/dossiers/{dossierId}/consults/{consultId}/missed',
    summary: 'Say that a consult was not held, by whom and why',
    rules: ['consult.recorded'],
    body: missConsultBody,
  },
  cancelConsult: {
    ...ofConsult,
    method: 'DELETE',
    path: '/api/dossiers/{dossierId}/consults/{consultId}',
    summary: 'Call a consult off; it stays to be seen',
    rules: ['consult.recorded'],
  },
  recordActivity: {
    ...ofDossier,
    method: 'POST',
    path: '/api/dossiers/{dossierId}/activities',
    summary: 'Record work on a dossier, with its minutes',
    rules: ['time.registered', 'document.registration-kind', 'dossier.purpose'],
    kind: 'creates',
    body: recordActivityBody,
    status: 201,
  },
  listActivities: {
    ...ofDossier,
    method: 'GET',
    path: '/api/dossiers/{dossierId}/activities',
    summary: 'The work on a dossier beside its consults, the last first',
    rules: ['time.registered', 'rights.client-sees'],
    kind: 'reads',
    query: pageQuery,
  },
  correctActivity: {
    ...ofActivity,
    method: 'PATCH',
    path: '/api/dossiers/{dossierId}/activities/{activityId}',
    summary: 'Correct work that was recorded; what stood there stays to be seen',
    rules: ['time.registered', 'dossier.accurate'],
    body: correctActivityBody,
  },
  withdrawActivity: {
    ...ofActivity,
    method: 'DELETE',
    path: '/api/dossiers/{dossierId}/activities/{activityId}',
    summary: 'Say that work was recorded by mistake: it counts no more, and stays to be seen',
    rules: ['time.registered', 'dossier.accurate'],
  },
  getConsultCalendar: {
    ...ofDossier,
    method: 'GET',
    path: '/api/dossiers/{dossierId}/consults/{consultId}/calendar',
    summary: 'A consult for a calendar program: when it is and how long, and nobody and no place',
    rules: ['consult.recorded', 'rights.client-sees'],
    kind: 'reads',
    params: consultParams,
    query: calendarQuery,
    mediaType: 'text/calendar',
  },
  getTime: {
    ...ofDossier,
    method: 'GET',
    path: '/api/dossiers/{dossierId}/time',
    summary: 'The minutes of consults that were held and of the other work',
    rules: ['time.registered'],
    kind: 'reads',
  },
  recordHours: {
    ...ofDossier,
    method: 'PUT',
    path: '/api/dossiers/{dossierId}/hours',
    summary: 'Record how many hours the principal granted for the trajectory, or that they are others now',
    rules: ['time.registered', 'dossier.accurate'],
    kind: 'changes',
    body: recordHoursBody,
  },
  getTimeCsv: {
    ...sheetOfTime,
    path: '/api/time/csv',
    summary: 'The time of a dossier, a coach or a principal in a period as CSV, without content',
    mediaType: 'text/csv; charset=utf-8',
  },
  getTimeXlsx: {
    ...sheetOfTime,
    path: '/api/time/xlsx',
    summary: 'The time of a dossier, a coach or a principal in a period for a spreadsheet, without content',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const satisfies OperationSet;
