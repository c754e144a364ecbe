import type { ArticleId } from '../article.ts';
import type { AuditHead } from '../audit.ts';
import type { ErasureGround } from '../dossier/destroy.ts';
import type { DestroyedPaper } from '../dossier/dossier.ts';

/** The steps of an erasure, in order. Each is recorded with its time when it is done, and may be run again. */
export const ERASURE_STEPS = [
  'freeze',
  'delete-objects',
  'verify-objects',
  'leave-survivors',
  'destroy-key',
  'delete-records',
  'verify-records',
  'certify',
  'tell',
] as const;
export type ErasureStep = (typeof ERASURE_STEPS)[number];

export type ErasureCounts = {
  readonly documents: number;
  readonly objectVersions: number;
  readonly deleteMarkers: number;
  readonly records: number;
  readonly keysDestroyed: number;
  readonly lookups: number;
};

/** What there was on paper when the dossier was closed. */
export type ErasurePaper = {
  readonly copies: number;
  readonly destroyed: readonly DestroyedPaper[];
  /** Not destroyed. */
  readonly left: number;
};

/**
 * How far the counting of object versions came: everything up to this key, and of that key these versions. Written
 * before the page is deleted, so that a run that was killed half way counts nothing twice and forgets nothing.
 */
export type CountMark = { readonly key: string; readonly versionIds: readonly string[] };

/**
 * One erasure: the ledger entry that is replayed after a restore. Ids, counts and times only, no personal data; the ids of
 * people are dropped when they have been told.
 */
export type ErasureCase = {
  readonly erasureId: string;
  readonly version: number;
  readonly dossierId: string;
  readonly dossierNumber: string;
  readonly policyId: string;
  readonly ground: ErasureGround;
  readonly articles: readonly ArticleId[];
  /** Of a case from an earlier release: with the year they would lead to the line in the relation register. */
  readonly service?: string;
  readonly principalId?: string;
  readonly trajectoryEndedOn: string;
  readonly destructionDueOn: string;
  readonly startedAt: string;
  readonly steps: Readonly<Partial<Record<ErasureStep, string>>>;
  readonly counts: ErasureCounts;
  /** Absent in a case that was opened by an earlier release. */
  readonly paper?: ErasurePaper;
  readonly mark?: CountMark;
  /** Whose lists name the dossier; forgotten when the lookups are gone and the client has been told. */
  readonly parties?: {
    readonly clientId: string;
    readonly coachId: string;
    /** Ways in that the client's consents had opened: keys of records outside the dossier. */
    readonly ways?: readonly { readonly pk: string; readonly sk: string }[];
  };
  readonly survivors: readonly string[];
  /** Of the line in the relation register: from its choice until the line is there, and no longer. */
  readonly relationId?: string;
  readonly listedAt?: string;
  readonly auditHead?: AuditHead;
  readonly certificateId?: string;
  readonly completedAt?: string;
  /** The day on the agenda on which the chain goes, and whether the practice's chain says that it went. */
  readonly chainEndsOn?: string;
  readonly chainEnded?: boolean;
};

/** Records that a step is done; the first time counts. */
export const stepDone = (erasure: ErasureCase, step: ErasureStep, at: string): ErasureCase =>
  erasure.steps[step] ? erasure : { ...erasure, steps: { ...erasure.steps, [step]: at } };

type Listed = { readonly key: string; readonly versionId: string; readonly marker: boolean };

/** Counts a listed page, leaving out what the mark says was counted before. The page is in key order. */
export function countPage(erasure: ErasureCase, page: readonly Listed[]): ErasureCase {
  const { mark } = erasure;
  const fresh = page.filter(
    ({ key, versionId }) =>
      mark === undefined || key > mark.key || (key === mark.key && !mark.versionIds.includes(versionId)),
  );
  const last = page.at(-1);
  if (last === undefined || fresh.length === 0) return erasure;
  const ofLastKey = page.filter(({ key }) => key === last.key).map(({ versionId }) => versionId);
  const markers = fresh.filter(({ marker }) => marker).length;
  return {
    ...erasure,
    counts: {
      ...erasure.counts,
      deleteMarkers: erasure.counts.deleteMarkers + markers,
      objectVersions: erasure.counts.objectVersions + fresh.length - markers,
    },
    // Every listing begins at the front, so what is left of this key is on this page: no older ids are needed.
    mark: { key: last.key, versionIds: ofLastKey },
  };
}
