import { noBody, noQuery, pageQuery } from '../common.ts';
import { dossierParams } from '../dossier/requests.ts';
import type { OperationSet } from '../operation.ts';
import { answerQuestionBody, askQuestionBody, questionParams } from './requests.ts';

const ofDossier = {
  function: 'consultsHttp',
  params: dossierParams,
  query: noQuery,
  body: noBody,
  rules: ['question.answered'],
  status: 200,
} as const;

/** What a client asks about what is stored, and the answers (RIO-3.6). */
export const questionOperations = {
  askQuestion: {
    ...ofDossier,
    method: 'POST',
    path: '/api/dossiers/{dossierId}/questions',
    summary: 'Ask the coach about what is stored, in words',
    kind: 'creates',
    body: askQuestionBody,
    status: 201,
  },
  listQuestions: {
    ...ofDossier,
    method: 'GET',
    path: '/api/dossiers/{dossierId}/questions',
    summary: 'What the client asked about what is stored, with the answers, the last first',
    rules: ['question.answered', 'rights.client-sees'],
    kind: 'reads',
    query: pageQuery,
  },
  withdrawQuestion: {
    ...ofDossier,
    method: 'DELETE',
    path: '/api/dossiers/{dossierId}/questions/{questionId}',
    summary: 'Take a question back that was not answered yet; it stays to be seen',
    kind: 'changes',
    params: questionParams,
  },
  answerQuestion: {
    ...ofDossier,
    method: 'PUT',
    path: '/api/dossiers/{dossierId}/questions/{questionId}/answer',
    summary: 'Answer a question, or say the answer otherwise; what stood there stays to be seen',
    kind: 'changes',
    params: questionParams,
    body: answerQuestionBody,
  },
} as const satisfies OperationSet;
