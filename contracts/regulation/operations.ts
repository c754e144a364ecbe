import * as z from 'zod';
import { noBody, noQuery } from '../common.ts';
import type { OperationSet } from '../operation.ts';
import { configurationReply, regulationReply, regulationsReply } from './replies.ts';
import { regulationParams } from './requests.ts';

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
    reply: z.record(z.string(), z.unknown()),
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
    reply: configurationReply,
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
    reply: regulationsReply,
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
    reply: regulationReply,
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
    reply: z.string(),
    mediaType: 'application/x-pem-file',
    ...open,
  },
} as const satisfies OperationSet;
