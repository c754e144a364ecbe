import { noBody, noQuery } from '../common.ts';
import type { OperationSet } from '../operation.ts';
import { receiptParams, receiptPdfQuery } from './requests.ts';

export const receiptOperations = {
  getReceipt: {
    method: 'GET',
    path: '/api/dossiers/{dossierId}/consents/{consentId}/receipts/{n}',
    function: 'receiptsHttp',
    summary: 'One receipt of a consent, byte for byte as it was made',
    rules: ['access.dossier', 'consent.demonstrable'],
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
    rules: ['access.dossier', 'consent.demonstrable'],
    kind: 'reads',
    params: receiptParams,
    query: receiptPdfQuery,
    body: noBody,
    status: 200,
    mediaType: 'application/pdf',
  },
} as const satisfies OperationSet;
