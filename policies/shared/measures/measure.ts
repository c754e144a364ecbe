import type { RuleId } from '../../../domain/catalogue.ts';
import type { Text } from '../../types.ts';

/** What a measure is against (EK-4.3, AVG 32(2)). */
export const HARMS = ['loss', 'damage', 'reading', 'changing', 'disclosing'] as const;
export type Harm = (typeof HARMS)[number];

/** A measure that the system itself carries out, on which rules it rests, and the tests that show it. */
export type Measure = {
  readonly id: string;
  readonly against: readonly Harm[];
  readonly text: Text;
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** Files of the repository. */
  readonly tests: readonly [string, ...string[]];
};

export const against = <const Id extends string>(
  harms: readonly Harm[],
  measure: Omit<Measure, 'against' | 'id'> & { readonly id: Id },
) => ({ ...measure, against: harms });
