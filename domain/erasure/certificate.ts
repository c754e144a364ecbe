import type { ArticleId } from '../article.ts';
import type { AuditHead } from '../audit.ts';
import type { RuleId } from '../catalogue.ts';
import type { ErasureCase, ErasureCounts, ErasurePaper, ErasureStep } from './erasure-case.ts';

/** Why something was destroyed, as a certificate names it. Wider than the erasures known today. */
export type CertificateGround = 'retention-term' | 'client-request' | 'objection';

/** What is certified about a destruction: ids, numbers and times, no personal data (RIO-6.3, EK-10.1; AVG 5(2)). */
export type CertifiedDestruction = {
  kind: 'destruction-certificate';
  /** The first said nothing of paper. */
  schemaVersion: 1 | 2;
  certificateId: string;
  erasureId: string;
  dossierId: string;
  dossierNumber: string;
  policy: { id: string; version: string };
  organisation: string;
  articles: ArticleId[];
  ground: CertificateGround;
  trajectoryEndedOn: string;
  destructionDueOn: string;
  startedAt: string;
  completedAt: string;
  counts: ErasureCounts;
  verification: { listedAt: string; objectsLeft: 0; recordsLeft: 0 };
  auditHead: AuditHead;
  survivors: string[];
  paper?: CertifiedPaper;
};

/** Printed copies: how many went how and when, and how many the coach still has to destroy (RIO-6.2). */
export type CertifiedPaper = {
  copies: number;
  destroyed: { method: string; copies: number; from: string; to: string }[];
  left?: { copies: number; by: 'coach' };
};

/** The case with what its last listings found, and who certifies by which regulation. */
export type CertificateFacts = {
  readonly erasure: Omit<ErasureCase, 'ground'> & { readonly ground: CertificateGround };
  /** What the fresh listings after the destruction still found. */
  readonly left: { readonly objects: number; readonly records: number };
  readonly organisation: string;
  /** Version of the regulation that was in force when the destruction was due. */
  readonly regulationVersion: string | undefined;
};

/** Nothing is certified before each of these was recorded as done. */
export const CERTIFIED_STEPS = [
  'freeze',
  'delete-objects',
  'verify-objects',
  'leave-survivors',
  'destroy-key',
  'delete-records',
  'verify-records',
] as const satisfies readonly ErasureStep[];

export type CertificateRefusal = {
  readonly code:
    | 'steps-missing'
    | 'objects-left'
    | 'records-left'
    | 'key-not-destroyed'
    | 'not-sealed'
    | 'no-regulation';
  readonly rule: RuleId;
  /** The steps that are not done. */
  readonly steps?: readonly ErasureStep[];
};

export type Certified =
  | { readonly ok: true; readonly body: CertifiedDestruction }
  | { readonly ok: false; readonly refusal: CertificateRefusal };

const no = (code: CertificateRefusal['code'], steps?: readonly ErasureStep[]): Certified => ({
  ok: false,
  refusal: { code, rule: 'erasure.certified', ...(steps ? { steps } : {}) },
});

/**
 * What the certificate says, or why there is none. "Done" is said only when a fresh listing found nothing: refused are a
 * case with a step to go, one with anything left or the key still there, and one whose id, moment, listing or chain head
 * is not fixed yet.
 */
export function certifyDestruction({ erasure, left, organisation, regulationVersion }: CertificateFacts): Certified {
  const missing = CERTIFIED_STEPS.filter((step) => erasure.steps[step] === undefined);
  if (missing.length > 0) return no('steps-missing', missing);
  if (left.objects !== 0) return no('objects-left');
  if (left.records !== 0) return no('records-left');
  if (erasure.counts.keysDestroyed < 1) return no('key-not-destroyed');
  const { certificateId, completedAt, listedAt, auditHead } = erasure;
  if (!certificateId || !completedAt || !listedAt || !auditHead) return no('not-sealed');
  if (!regulationVersion) return no('no-regulation');
  return {
    ok: true,
    body: {
      kind: 'destruction-certificate',
      schemaVersion: erasure.paper ? 2 : 1,
      certificateId,
      erasureId: erasure.erasureId,
      dossierId: erasure.dossierId,
      dossierNumber: erasure.dossierNumber,
      policy: { id: erasure.policyId, version: regulationVersion },
      organisation,
      articles: [...erasure.articles],
      ground: erasure.ground,
      trajectoryEndedOn: erasure.trajectoryEndedOn,
      destructionDueOn: erasure.destructionDueOn,
      startedAt: erasure.startedAt,
      completedAt,
      counts: erasure.counts,
      verification: { listedAt, objectsLeft: 0, recordsLeft: 0 },
      auditHead,
      survivors: [...erasure.survivors],
      ...(erasure.paper ? { paper: paperOf(erasure.paper) } : {}),
    },
  };
}

const paperOf = ({ copies, destroyed, left }: ErasurePaper): CertifiedPaper => ({
  copies,
  destroyed: destroyed.map((one) => ({ ...one })),
  ...(left === 0 ? {} : { left: { copies: left, by: 'coach' } }),
});
