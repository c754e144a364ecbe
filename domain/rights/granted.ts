import type { KindDecision, RightsRequest } from './request.ts';

/** The changes that a decision grants. */
export const grantedChanges = (
  { changes }: Pick<RightsRequest, 'changes'>,
  { kind, outcome, changes: some }: Pick<KindDecision, 'kind' | 'outcome' | 'changes'>,
) => (outcome === 'refused' ? [] : changes.filter((one) => one.kind === kind && (some?.includes(one.n) ?? true)));

/** Whether something is granted that a letter asked without its name. */
export const asksUnnamed = (
  request: Pick<RightsRequest, 'changes'>,
  decision: Pick<KindDecision, 'kind' | 'outcome' | 'changes'>,
): boolean => grantedChanges(request, decision).some(({ target }) => 'unnamed' in target);

/** The documents that go. Everything at once takes the request with it and comes last: this is what a yes in part names. */
export function documentsTaken(
  request: Pick<RightsRequest, 'changes'>,
  decision: Pick<KindDecision, 'kind' | 'outcome' | 'changes' | 'documents'>,
): readonly string[] {
  if (decision.kind === 'erasure') return decision.documents ?? [];
  if (decision.kind !== 'removal') return [];
  const named = grantedChanges(request, decision).flatMap(({ target }) =>
    'documentId' in target ? [target.documentId] : [],
  );
  return [...new Set([...named, ...(decision.documents ?? [])])];
}
