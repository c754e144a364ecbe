import { open, seal } from '../../stores/sealing.ts';
import type { OpenKey } from '../../stores/vault.ts';
import { type Problem, problem } from '../runtime/call.ts';

/** How many items a page has when the caller does not say. */
export const PAGE = 50;

/** A cursor is the sort key to go on after; the partition always comes from who asks, so a cursor opens nothing. */
export const toCursor = (sortKey: string | undefined): { next?: string } =>
  sortKey === undefined ? {} : { next: Buffer.from(sortKey).toString('base64url') };

export const fromCursor = (cursor: string | undefined): string | undefined =>
  cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8') || undefined;

/**
 * Cursors that say nothing: for a list whose places are numbers, or of which some items are not for everybody. Sealed with the
 * key of the dossier, for this list only.
 */
export const sealedCursor = ({ subject, bytes }: OpenKey, list: string) => ({
  to: (place: string | undefined): { next?: string } =>
    place === undefined ? {} : { next: seal(bytes, place, `CURSOR#${list}#${subject}`) },
  from: (cursor: string | undefined): { readonly ok: true; readonly place: string | undefined } | Problem => {
    if (cursor === undefined) return { ok: true, place: undefined };
    try {
      return { ok: true, place: String(open(bytes, cursor, `CURSOR#${list}#${subject}`)) };
    } catch {
      return problem('invalid-request', { field: 'cursor' });
    }
  },
});
