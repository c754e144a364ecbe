import * as z from 'zod';
import { noBody, noQuery } from '../common.ts';
import type { OperationSet } from '../operation.ts';

const regulationParams = () => z.strictObject({ version: z.string().regex(/^[A-Za-z0-9.-]{1,40}$/) });

const open = { kind: 'reads', query: noQuery, body: noBody, status: 200 } as const;

export const publicOperations = {
  getOpenApi: {
    method: 'GET',
    path: '/api/openapi.json',
    function: 'publicHttp',
    public: true,
    summary: 'This description',
    articles: ['EK-12.3'],
    params: noQuery,
    ...open,
  },
  getConfiguration: {
    method: 'GET',
    path: '/api/configuration',
    function: 'publicHttp',
    public: true,
    summary: 'What a portal needs to know: the practice, its lists, where to sign in',
    articles: ['EK-1.2', 'RIO-1.1'],
    params: noQuery,
    ...open,
  },
  listRegulations: {
    method: 'GET',
    path: '/api/regulations',
    function: 'publicHttp',
    public: true,
    summary: 'The versions of the privacy regulation',
    articles: ['RIO-2.1', 'RIO-end', 'EK-12.3'],
    params: noQuery,
    ...open,
  },
  getRegulation: {
    method: 'GET',
    path: '/api/regulations/{version}',
    function: 'publicHttp',
    public: true,
    summary: 'One version of the privacy regulation, in Dutch and English',
    articles: ['RIO-2.1', 'EK-12.3'],
    params: regulationParams,
    ...open,
  },
  getSigningKey: {
    method: 'GET',
    path: '/api/signing-key',
    function: 'publicHttp',
    public: true,
    summary: 'The public key (PEM) that certificates are verified with',
    articles: ['RIO-6.3'],
    params: noQuery,
    mediaType: 'application/x-pem-file',
    ...open,
  },
} as const satisfies OperationSet;
