type Line = { readonly principalId?: string; readonly service: string; readonly year: number };
export type RelationGroup = Line & { readonly count: number };

/** How many trajectories each principal had of each service in each year (RIO-6.4): the last year first. A line counts with its name and without. */
export function countRelations(lines: readonly Line[]): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  for (const { principalId, service, year } of lines) {
    const key = JSON.stringify([year, service, principalId]);
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, { ...(principalId === undefined ? {} : { principalId }), service, year, count });
  }
  return [...groups.values()].sort(
    (one, other) =>
      other.year - one.year ||
      one.service.localeCompare(other.service) ||
      (one.principalId ?? '').localeCompare(other.principalId ?? ''),
  );
}
