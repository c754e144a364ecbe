import * as z from 'zod';
import { noBody, noQuery } from '../common.ts';
import type { OperationSet } from '../operation.ts';
import { configurationReply, regulationReply, regulationsReply } from './replies.ts';
import { regulationParams } from './requests.ts';

const open = { kind: 'reads', query: noQuery, body: noBody, status: 200 } as const;

export const publicOperations = {
  getOpenApi: {
    route: 'getOpenApi',
    summary: 'This description',
    articles: ['EK-12.3'],
    params: noQuery,
    reply: z.record(z.string(), z.unknown()),
    ...open,
  },
  getConfiguration: {
    route: 'getConfiguration',
    summary: 'What a portal needs to know: the practice, its lists, where to sign in',
    articles: ['EK-1.2', 'RIO-1.1'],
    params: noQuery,
    reply: configurationReply,
    ...open,
  },
  listRegulations: {
    route: 'listRegulations',
    summary: 'The versions of the privacy regulation',
    articles: ['RIO-2.1', 'RIO-end', 'EK-12.3'],
    params: noQuery,
    reply: regulationsReply,
    ...open,
  },
  getRegulation: {
    route: 'getRegulation',
    summary: 'One version of the privacy regulation, in Dutch and English',
    articles: ['RIO-2.1', 'EK-12.3'],
    params: regulationParams,
    reply: regulationReply,
    ...open,
  },
  getSigningKey: {
    route: 'getSigningKey',
    summary: 'The public key (PEM) that certificates are verified with',
    articles: ['RIO-6.3'],
    params: noQuery,
    reply: z.string(),
    mediaType: 'application/x-pem-file',
    ...open,
  },
} as const satisfies OperationSet;
