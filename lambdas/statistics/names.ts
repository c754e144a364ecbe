import { NOT_SAID, OWN_REQUEST } from '../../domain/statistics/count-year.ts';
import type { ClassName } from '../../domain/statistics/groups.ts';
import type { Named, Policy } from '../../policies/index.ts';
import { entryOf } from '../shared/named.ts';

/** What the figures say where a trajectory had nothing of a list. */
const REST: readonly Named[] = [
  { id: NOT_SAID, name: { nl: 'Niet ingevuld', en: 'Not filled in' } },
  { id: OWN_REQUEST, name: { nl: 'Geen: op eigen verzoek', en: 'None: by own request' } },
];

const listOf = ({ services, principalTypes, statistics }: Policy): { readonly [C in ClassName]: readonly Named[] } => ({
  service: services,
  outcome: statistics.outcomes,
  duration: statistics.durations,
  principalType: principalTypes,
});

/** A value of a class in words. */
export const nameOfValue = (policy: Policy, name: ClassName, value: string) =>
  entryOf([...listOf(policy)[name], ...REST], value);
