import * as z from 'zod';
import { PAPER_HANDS } from '../../domain/proof/left-paper.ts';
import { noBody, noQuery, pageQuery, slug, uuid } from '../common.ts';
import { pastDay, type Today } from '../days.ts';
import type { OperationSet } from '../operation.ts';

/** A practice that leaves more paper than this has recorded each of them: nobody counts that far by accident. */
const MOST_PAPERS = 1000;

const confirmPaperBody = (today: Today) =>
  z.strictObject({
    copies: z.number().int().min(1).max(MOST_PAPERS),
    on: pastDay(today),
    method: slug(),
    by: z.enum(PAPER_HANDS),
  });

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
  getCertificatePaper: {
    method: 'GET',
    path: '/api/certificates/{certificateId}/paper',
    function: 'proofHttp',
    public: true,
    summary: 'What was still on paper when the dossier was destroyed, and what the practice said of it since',
    rules: ['paper.destroyed', 'erasure.certified'],
    kind: 'reads',
    params: certificateParams,
    query: noQuery,
    body: noBody,
    status: 200,
  },
  confirmCertificatePaper: {
    method: 'POST',
    path: '/api/certificates/{certificateId}/paper',
    function: 'proofHttp',
    summary: 'Confirm that paper which outlived its dossier was destroyed or handed to the client',
    rules: ['paper.destroyed', 'erasure.certified'],
    kind: 'changes',
    params: certificateParams,
    query: noQuery,
    body: confirmPaperBody,
    status: 200,
  },
  getRelationFigures: {
    method: 'GET',
    path: '/api/relations/figures',
    function: 'proofHttp',
    summary: 'How many trajectories the relation register has of each principal, service and year; no names of clients',
    rules: ['relation.name-survives'],
    kind: 'reads',
    params: noQuery,
    query: noQuery,
    body: noBody,
    status: 200,
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
