import { noBody, noQuery, regulationParams } from '../common.ts';
import type { OperationSet } from '../operation.ts';

const open = { kind: 'reads', query: noQuery, body: noBody, status: 200 } as const;

export const publicOperations = {
  getOpenApi: {
    method: 'GET',
    path: '/api/openapi.json',
    function: 'publicHttp',
    public: true,
    summary: 'This description',
    rules: ['regulation.public'],
    params: noQuery,
    ...open,
  },
  getConfiguration: {
    method: 'GET',
    path: '/api/configuration',
    function: 'publicHttp',
    public: true,
    summary: 'What a portal needs to know: the practice, its lists, where to sign in',
    rules: ['regulation.organisation-shown', 'regulation.supervisor-linked'],
    params: noQuery,
    ...open,
  },
  listRegulations: {
    method: 'GET',
    path: '/api/regulations',
    function: 'publicHttp',
    public: true,
    summary: 'The versions of the privacy regulation',
    rules: ['regulation.given', 'regulation.in-versions', 'regulation.public'],
    params: noQuery,
    ...open,
    bounded: 'The versions of one regulation, which come with the deployment.',
  },
  getRegulation: {
    method: 'GET',
    path: '/api/regulations/{version}',
    function: 'publicHttp',
    public: true,
    summary: 'One version of the privacy regulation, in Dutch and English',
    rules: ['regulation.given', 'regulation.public'],
    params: regulationParams,
    ...open,
  },
  getAccess: {
    method: 'GET',
    path: '/api/access',
    function: 'publicHttp',
    public: true,
    summary: 'Who may do what, as the rules of this practice decide it, each with its article',
    rules: ['access.dossier', 'access.default-deny', 'regulation.public'],
    params: noQuery,
    ...open,
  },
  getSigningKey: {
    method: 'GET',
    path: '/api/signing-key',
    function: 'publicHttp',
    public: true,
    summary: 'The public key (PEM) that certificates are verified with',
    rules: ['erasure.certified'],
    params: noQuery,
    mediaType: 'application/x-pem-file',
    ...open,
  },
} as const satisfies OperationSet;
