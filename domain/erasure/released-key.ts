import type { ErasureCase } from './erasure-case.ts';

/** What a key may be destroyed with. */
export const RELEASES = ['dossier', 'complaint', 'breach', 'suggestion', 'batch', 'relation'] as const;

/** Says that a data key was destroyed by right, in the transaction that did it. Ids only. */
export type ReleasedKey = {
  readonly subject: string;
  readonly because: (typeof RELEASES)[number];
  /** Of a dossier: the case in the erasure ledger. */
  readonly erasureId?: string | undefined;
};

/**
 * Whether the spare of a key may go: only when it was said why, and for a dossier only when the erasure ledger has come to its key. What
 * is not said is a mistake or an attack until somebody has looked. Pure.
 */
export function isReleased(released: ReleasedKey | undefined, erasure: ErasureCase | undefined): boolean {
  if (released === undefined) return false;
  if (released.because !== 'dossier') return true;
  return erasure?.dossierId === released.subject && erasure.steps['leave-survivors'] !== undefined;
}
