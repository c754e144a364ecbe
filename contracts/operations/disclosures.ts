import type { OperationSet } from '../operation.ts';
import { disclosuresReply } from '../replies/consents.ts';
import { downloadReply } from '../replies/documents.ts';
import { noBody, noQuery, pageQuery } from '../requests/common.ts';
import { disclosedParams } from '../requests/disclosures.ts';

/** All that somebody of a principal can do: see what was disclosed to it, and fetch that (RIO-1.4, RIO-5.1). */
export const disclosureOperations = {
  listDisclosures: {
    route: 'listDisclosures',
    summary: 'What was disclosed to your organisation',
    articles: ['RIO-1.4', 'RIO-5.1'],
    kind: 'reads',
    params: noQuery,
    query: pageQuery,
    body: noBody,
    status: 200,
    reply: disclosuresReply,
  },
  downloadDisclosed: {
    route: 'downloadDisclosed',
    summary: 'A download address that works for a minute, while the client agrees',
    articles: ['RIO-5.1'],
    kind: 'acts',
    params: disclosedParams,
    query: noQuery,
    body: noBody,
    status: 201,
    reply: downloadReply,
  },
} as const satisfies OperationSet;
