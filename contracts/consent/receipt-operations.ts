import { noBody, noQuery } from '../common.ts';
import type { OperationSet } from '../operation.ts';
import { receiptParams, receiptPdfQuery } from './requests.ts';

export const receiptOperations = {
  getReceipt: {
    method: 'GET',
    path: '/api/dossiers/{dossierId}/consents/{consentId}/receipts/{n}',
    function: 'receiptsHttp',
    summary: 'One receipt of a consent, byte for byte as it was made',
    articles: ['RIO-4.1', 'EK-7.1', 'AVG-7.1'],
    kind: 'reads',
    params: receiptParams,
    query: noQuery,
    body: noBody,
    status: 200,
  },
  getReceiptPdf: {
    method: 'GET',
    path: '/api/dossiers/{dossierId}/consents/{consentId}/receipts/{n}/pdf',
    function: 'receiptsHttp',
    summary: 'One receipt of a consent, to print',
    articles: ['RIO-4.1', 'EK-7.1', 'AVG-7.1'],
    kind: 'reads',
    params: receiptParams,
    query: receiptPdfQuery,
    body: noBody,
    status: 200,
    mediaType: 'application/pdf',
  },
} as const satisfies OperationSet;
