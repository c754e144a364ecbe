/** How many items a page has when the caller does not say. */
export const PAGE = 50;

/** A cursor is the sort key to go on after; the partition always comes from who asks, so a cursor opens nothing. */
export const toCursor = (sortKey: string | undefined): { next?: string } =>
  sortKey === undefined ? {} : { next: Buffer.from(sortKey).toString('base64url') };

export const fromCursor = (cursor: string | undefined): string | undefined =>
  cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8') || undefined;
