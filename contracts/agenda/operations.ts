import { noBody, noQuery } from '../common.ts';
import type { OperationSet } from '../operation.ts';
import { agendaQuery, calendarParams, calendarQuery } from './requests.ts';

const ofPractice = { function: 'agendaHttp', params: noQuery, query: noQuery, body: noBody, status: 200 } as const;

export const agendaOperations = {
  getAgenda: {
    ...ofPractice,
    method: 'GET',
    path: '/api/agenda',
    summary: 'What is due over all dossiers and cases, by day; of a case with the day by which it has to be done',
    rules: ['access.terms-watched', 'access.oversight'],
    kind: 'reads',
    query: agendaQuery,
  },
  getStatus: {
    ...ofPractice,
    method: 'GET',
    path: '/api/status',
    summary: 'Whether what runs by itself runs, what waits, what is late, and how much is kept: times and numbers only',
    rules: ['access.terms-watched', 'access.oversight'],
    kind: 'reads',
  },
  shareCalendar: {
    ...ofPractice,
    method: 'POST',
    path: '/api/agenda/calendar',
    summary: 'A secret address for a calendar program; an earlier one works no more',
    rules: ['access.terms-watched'],
    kind: 'acts',
  },
  endCalendar: {
    ...ofPractice,
    method: 'DELETE',
    path: '/api/agenda/calendar',
    summary: 'Let no address lead to the calendar any more',
    rules: ['access.terms-watched'],
    kind: 'acts',
  },
  getCalendar: {
    ...ofPractice,
    method: 'GET',
    path: '/api/calendars/{secret}',
    public: true,
    summary:
      'How much is due on which day, for a calendar program that has the address: kinds and numbers, nobody and no case',
    rules: ['access.terms-watched'],
    kind: 'reads',
    params: calendarParams,
    query: calendarQuery,
    mediaType: 'text/calendar',
  },
} as const satisfies OperationSet;
