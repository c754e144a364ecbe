import { noBody, noQuery, pageQuery } from '../common.ts';
import { dossierParams } from '../dossier/requests.ts';
import type { OperationSet } from '../operation.ts';
import {
  confirmSummaryBody,
  correctSummaryBody,
  disputeSummaryBody,
  rewriteSummaryBody,
  summaryParams,
  summaryPdfQuery,
  writeSummaryBody,
} from './requests.ts';

const ofDossier = {
  function: 'summariesHttp',
  params: dossierParams,
  query: noQuery,
  body: noBody,
  status: 200,
} as const;
const ofSummary = { ...ofDossier, params: summaryParams } as const;

/** Summaries of consults: written and sent, confirmed or disputed, and corrected (RIO-3.5). */
export const summaryOperations = {
  writeSummary: {
    ...ofDossier,
    method: 'POST',
    path: '/api/dossiers/{dossierId}/summaries',
    summary: 'Write a summary of a consult that was held or of another talk, as a draft or for the client at once',
    rules: ['summary.for-client'],
    kind: 'creates',
    body: writeSummaryBody,
    status: 201,
  },
  listSummaries: {
    ...ofDossier,
    method: 'GET',
    path: '/api/dossiers/{dossierId}/summaries',
    summary:
      'The summaries of a dossier and in which state each is, the last first; a client sees those that were sent',
    rules: ['summary.for-client', 'rights.client-sees'],
    kind: 'reads',
    query: pageQuery,
  },
  getSummary: {
    ...ofSummary,
    method: 'GET',
    path: '/api/dossiers/{dossierId}/summaries/{summaryId}',
    summary: 'One summary: every edition that was sent, and all that its client said of each',
    rules: ['summary.for-client', 'rights.client-sees'],
    kind: 'reads',
  },
  rewriteSummary: {
    ...ofSummary,
    method: 'PUT',
    path: '/api/dossiers/{dossierId}/summaries/{summaryId}',
    summary: 'Write a draft anew, or send it',
    rules: ['summary.for-client'],
    kind: 'changes',
    body: rewriteSummaryBody,
  },
  correctSummary: {
    ...ofSummary,
    method: 'POST',
    path: '/api/dossiers/{dossierId}/summaries/{summaryId}/editions',
    summary: 'Correct what was sent: the client gets another edition and is asked again; the earlier ones stay',
    rules: ['summary.for-client', 'dossier.accurate'],
    kind: 'changes',
    body: correctSummaryBody,
  },
  confirmSummary: {
    ...ofSummary,
    method: 'PUT',
    path: '/api/dossiers/{dossierId}/summaries/{summaryId}/confirmation',
    summary: 'Say as the client that the newest edition is correct',
    rules: ['summary.for-client'],
    kind: 'changes',
    body: confirmSummaryBody,
  },
  disputeSummary: {
    ...ofSummary,
    method: 'POST',
    path: '/api/dossiers/{dossierId}/summaries/{summaryId}/disputes',
    summary: 'Say as the client in your own words what is not correct in the newest edition',
    rules: ['summary.for-client', 'dossier.accurate'],
    kind: 'changes',
    body: disputeSummaryBody,
  },
  getSummaryPdf: {
    ...ofSummary,
    method: 'GET',
    path: '/api/dossiers/{dossierId}/summaries/{summaryId}/pdf',
    summary: 'A summary on paper, with its state, every edition and what its client said',
    rules: ['summary.for-client', 'rights.client-sees'],
    kind: 'reads',
    query: summaryPdfQuery,
    mediaType: 'application/pdf',
  },
} as const satisfies OperationSet;
