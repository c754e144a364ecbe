import { noBody, noQuery } from '../common.ts';
import { dossierParams } from '../dossier/requests.ts';
import type { OperationSet } from '../operation.ts';
import { completenessReply, documentReply, documentsReply, downloadReply, ticketReply } from './replies.ts';
import { documentParams, documentsQuery, requestUploadBody } from './requests.ts';

export const documentOperations = {
  requestUpload: {
    route: 'requestUpload',
    summary: 'Announce a document and get a ticket to upload it',
    articles: ['RIO-2.2', 'RIO-6.1', 'EK-1.7'],
    kind: 'creates',
    params: dossierParams,
    query: noQuery,
    body: requestUploadBody,
    status: 201,
    reply: ticketReply,
  },
  listDocuments: {
    route: 'listDocuments',
    summary: 'The documents of both files',
    articles: ['RIO-1.8', 'RIO-3.6'],
    kind: 'reads',
    params: dossierParams,
    query: documentsQuery,
    body: noBody,
    status: 200,
    reply: documentsReply,
  },
  getCompleteness: {
    route: 'getCompleteness',
    summary: 'What may still be missing to have the dossier in order',
    articles: ['EK-6.2', 'EK-1.5'],
    kind: 'reads',
    params: dossierParams,
    query: noQuery,
    body: noBody,
    status: 200,
    reply: completenessReply,
  },
  getDocument: {
    route: 'getDocument',
    summary: 'One document: its state, and why it was rejected when it was',
    articles: ['RIO-3.6', 'EK-4.3'],
    kind: 'reads',
    params: documentParams,
    query: noQuery,
    body: noBody,
    status: 200,
    reply: documentReply,
  },
  downloadDocument: {
    route: 'downloadDocument',
    summary: 'A download address that works for a minute',
    articles: ['RIO-3.6', 'EK-7.1'],
    kind: 'acts',
    params: documentParams,
    query: noQuery,
    body: noBody,
    status: 201,
    reply: downloadReply,
  },
} as const satisfies OperationSet;
