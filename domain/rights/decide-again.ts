import type { Refused } from '../refusal.ts';
import { no } from './parts.ts';
import type { Execution, KindDecision, RightKind, RightsRequest } from './request.ts';

/**
 * The kinds that a legal hold kept from being done, or that were refused while it lay there: what was decided of them can be decided
 * anew. Nothing else is decided twice. What is done is held back no longer, and of what never was decided there is neither.
 */
const decidableAgain = ({ kinds, executions, decisions }: RightsRequest): readonly RightKind[] =>
  kinds.filter(
    (kind) =>
      executions.some((one) => one.kind === kind && one.heldAt !== undefined) ||
      decisions.some((one) => one.kind === kind && one.underHold === true),
  );

/** The kinds that can be decided now: of an open request all, later those that a hold touched. */
export const decidableNow = (request: RightsRequest): readonly RightKind[] =>
  request.state === 'open' ? request.kinds : decidableAgain(request);

/** Of an open request all kinds are decided at once; of a later one some of those that a hold touched. */
export function refuseKindsDecided(request: RightsRequest, named: readonly RightKind[]): Refused | undefined {
  const { state, kinds } = request;
  const once = new Set(named).size === named.length;
  if (state === 'open') {
    const complete = once && kinds.length === named.length && kinds.every((kind) => named.includes(kind));
    return complete ? undefined : no('decision-incomplete', 'rights.term', 'decisions');
  }
  const again = decidableAgain(request);
  if (again.length === 0) return no(state === 'decided' ? 'rights-decided' : 'rights-closed', 'rights.term');
  const fits = once && named.length > 0 && named.every((kind) => again.includes(kind));
  return fits ? undefined : no('decision-incomplete', 'rights.term', 'decisions');
}

/** What stays as it was beside what is decided now, in the order of the request. */
export function withEarlier(
  { state, kinds, decisions, executions }: RightsRequest,
  now: { readonly decisions: readonly KindDecision[]; readonly executions: readonly Execution[] },
): Pick<RightsRequest, 'decisions' | 'executions'> {
  if (state === 'open') return now;
  const named = now.decisions.map(({ kind }) => kind);
  const rest = <One extends { readonly kind: RightKind }>(all: readonly One[]) =>
    all.filter(({ kind }) => !named.includes(kind));
  const inOrder = <One extends { readonly kind: RightKind }>(all: readonly One[]) =>
    all.toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
  return {
    decisions: inOrder([...rest(decisions), ...now.decisions]),
    executions: inOrder([...rest(executions), ...now.executions]),
  };
}
