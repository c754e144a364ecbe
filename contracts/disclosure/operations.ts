import * as z from 'zod';
import { noBody, noQuery, pageQuery, uuid } from '../common.ts';
import type { OperationSet } from '../operation.ts';

const disclosedParams = () => z.strictObject({ disclosureId: uuid(), documentId: uuid() });

/** All that somebody of a principal can do: see what was disclosed to it, and fetch that (RIO-1.4, RIO-5.1). */
export const disclosureOperations = {
  listDisclosures: {
    method: 'GET',
    path: '/api/disclosures',
    function: 'disclosuresHttp',
    summary: 'What was disclosed to your organisation',
    rules: ['disclosure.principal-sees-own', 'disclosure.consented'],
    kind: 'reads',
    params: noQuery,
    query: pageQuery,
    body: noBody,
    status: 200,
  },
  downloadDisclosed: {
    method: 'POST',
    path: '/api/disclosures/{disclosureId}/documents/{documentId}/downloads',
    function: 'disclosuresHttp',
    summary: 'A download address that works for a minute, while the client agrees',
    rules: ['disclosure.consented'],
    kind: 'acts',
    params: disclosedParams,
    query: noQuery,
    body: noBody,
    status: 201,
  },
} as const satisfies OperationSet;
