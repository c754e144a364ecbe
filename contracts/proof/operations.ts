import * as z from 'zod';
import { noBody, noQuery, pageQuery, uuid } from '../common.ts';
import type { OperationSet } from '../operation.ts';

const certificateParams = () => z.strictObject({ certificateId: uuid() });

export const proofOperations = {
  listCertificates: {
    method: 'GET',
    path: '/api/certificates',
    function: 'proofHttp',
    summary: 'The certificates of destruction',
    rules: ['erasure.certified'],
    kind: 'reads',
    params: noQuery,
    query: pageQuery,
    body: noBody,
    status: 200,
  },
  getCertificate: {
    method: 'GET',
    path: '/api/certificates/{certificateId}',
    function: 'proofHttp',
    public: true,
    summary: 'One certificate, byte for byte as it was signed',
    rules: ['erasure.certified'],
    kind: 'reads',
    params: certificateParams,
    query: noQuery,
    body: noBody,
    status: 200,
  },
  getCertificatePdf: {
    method: 'GET',
    path: '/api/certificates/{certificateId}/pdf',
    function: 'proofHttp',
    public: true,
    summary: 'One certificate, to print',
    rules: ['erasure.certified'],
    kind: 'reads',
    params: certificateParams,
    query: noQuery,
    body: noBody,
    status: 200,
    mediaType: 'application/pdf',
  },
  listRelations: {
    method: 'GET',
    path: '/api/relations',
    function: 'proofHttp',
    summary: 'The relation register: what outlives a dossier',
    rules: ['relation.name-survives'],
    kind: 'reads',
    params: noQuery,
    query: pageQuery,
    body: noBody,
    status: 200,
  },
} as const satisfies OperationSet;
