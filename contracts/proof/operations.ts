import * as z from 'zod';
import { noBody, noQuery, pageQuery } from '../common.ts';
import type { OperationSet } from '../operation.ts';
import { certificateParams } from '../regulation/requests.ts';
import { destructionCertificateSchema } from './certificate.ts';
import { certificatesReply, relationsReply } from './replies.ts';

export const proofOperations = {
  listCertificates: {
    route: 'listCertificates',
    summary: 'The certificates of destruction',
    articles: ['RIO-6.3', 'EK-10.1'],
    kind: 'reads',
    params: noQuery,
    query: pageQuery,
    body: noBody,
    status: 200,
    reply: certificatesReply,
  },
  getCertificate: {
    route: 'getCertificate',
    summary: 'One certificate, byte for byte as it was signed',
    articles: ['RIO-6.3', 'EK-10.1'],
    kind: 'reads',
    params: certificateParams,
    query: noQuery,
    body: noBody,
    status: 200,
    reply: destructionCertificateSchema,
  },
  getCertificatePdf: {
    route: 'getCertificatePdf',
    summary: 'One certificate, to print',
    articles: ['RIO-6.3', 'EK-10.1'],
    kind: 'reads',
    params: certificateParams,
    query: noQuery,
    body: noBody,
    status: 200,
    reply: z.string(),
    mediaType: 'application/pdf',
  },
  listRelations: {
    route: 'listRelations',
    summary: 'The relation register: what outlives a dossier',
    articles: ['RIO-6.4'],
    kind: 'reads',
    params: noQuery,
    query: pageQuery,
    body: noBody,
    status: 200,
    reply: relationsReply,
  },
} as const satisfies OperationSet;
