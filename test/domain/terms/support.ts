import fc from 'fast-check';
import { addDays } from '../../../domain/calendar.ts';
import type { Holiday } from '../../../domain/terms/holidays.ts';
import type { RightCase, RightTerm } from '../../../domain/terms/rights-terms.ts';
import { rightTerm } from '../../../domain/terms/rights-terms.ts';
import { policyById } from '../../../local/policies.ts';
import type { RightKind } from '../../../policies/index.ts';

/** Statutory terms only. */
export const statutory = policyById('re-integratieonderwijs');
/** Its own regulation promises a month for access and changes. */
export const promising = policyById('eigenkans');

export const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count));
export const kinds: fc.Arbitrary<RightKind> = fc.constantFrom('access', 'correction', 'erasure', 'portability');
export const decree = (date: string): Holiday => ({ date, name: { nl: 'aangewezen dag', en: 'decreed day' } });

type Request = Omit<RightCase, 'kind'> & { readonly kind?: RightKind };

/** The term of a request that must not be refused. */
export function term(request: Request, policy = statutory, decreed: readonly Holiday[] = []): RightTerm['term'] {
  const answer = rightTerm(policy.rights, { kind: 'access', ...request }, decreed);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.term;
}

export function refusal(request: Request, policy = statutory) {
  const answer = rightTerm(policy.rights, { kind: 'access', ...request }, []);
  return answer.ok ? undefined : answer.refusal;
}
