import { NOT_SAID, OWN_REQUEST } from '../../domain/statistics/count-year.ts';
import type { ClassName } from '../../domain/statistics/groups.ts';
import type { Named, Policy, Text } from '../../policies/index.ts';

const REST: { readonly [value: string]: Text } = {
  [NOT_SAID]: { nl: 'Niet ingevuld', en: 'Not filled in' },
  [OWN_REQUEST]: { nl: 'Geen: op eigen verzoek', en: 'None: by own request' },
};

const listOf = ({ services, principalTypes, statistics }: Policy): { readonly [C in ClassName]: readonly Named[] } => ({
  service: services,
  outcome: statistics.outcomes,
  duration: statistics.durations,
  principalType: principalTypes,
});

/** An entry of a list as people read it; by its id where it left the list. */
export const entryOf = (list: readonly Named[], id: string): { id: string; name: { nl: string; en: string } } => ({
  id,
  name: { ...(list.find((one) => one.id === id)?.name ?? REST[id] ?? { nl: id, en: id }) },
});

/** A value of a class in words. */
export const nameOfValue = (policy: Policy, name: ClassName, value: string) => entryOf(listOf(policy)[name], value);
