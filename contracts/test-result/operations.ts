import { noBody, noQuery, pageQuery } from '../common.ts';
import { dossierParams } from '../dossier/requests.ts';
import type { OperationSet } from '../operation.ts';
import {
  inviteTestAdministratorBody,
  sendTestResultBody,
  testInvitationParams,
  testInvitationTokenBody,
} from './requests.ts';

const open = {
  function: 'testResultsHttp',
  public: true,
  namedInBody: true,
  params: noQuery,
  query: noQuery,
} as const;

export const testResultOperations = {
  inviteTestAdministrator: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/test-invitations',
    function: 'testResultsHttp',
    summary: 'Ask a test administrator outside the practice for one test result, by mail',
    rules: ['test-result.invited'],
    kind: 'creates',
    params: dossierParams,
    query: noQuery,
    body: inviteTestAdministratorBody,
    status: 201,
  },
  listTestInvitations: {
    method: 'GET',
    path: '/api/dossiers/{dossierId}/test-invitations',
    function: 'testResultsHttp',
    summary: 'Who was asked for a test result, and what came of it',
    rules: ['test-result.invited', 'rights.client-sees'],
    kind: 'reads',
    params: dossierParams,
    query: pageQuery,
    body: noBody,
    status: 200,
  },
  withdrawTestInvitation: {
    method: 'POST',
    path: '/api/dossiers/{dossierId}/test-invitations/{invitationId}/withdrawal',
    function: 'testResultsHttp',
    summary: 'Take an invitation back: its link is worth nothing any more',
    rules: ['test-result.invited'],
    kind: 'acts',
    params: testInvitationParams,
    query: noQuery,
    body: noBody,
    status: 200,
  },
  getTestInvitation: {
    ...open,
    method: 'POST',
    path: '/api/test-results/invitations',
    summary: 'What the link in a mail asks for, without an account; the word of the link goes in no address',
    rules: ['test-result.invited'],
    kind: 'reads',
    body: testInvitationTokenBody,
    status: 200,
  },
  sendTestResult: {
    ...open,
    method: 'POST',
    path: '/api/test-results',
    summary: 'Announce the one file that an invitation asks for, and get a ticket to upload it, without an account',
    rules: ['test-result.invited', 'retention.term-and-ground'],
    // Not `creates`: an Idempotency-Key would be shared by everybody who does not sign in. The same file gets the same document.
    kind: 'acts',
    body: sendTestResultBody,
    status: 201,
  },
} as const satisfies OperationSet;
