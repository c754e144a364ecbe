import { exampleOrganisation } from '../lib/organisation.ts';
import { readRegulation, regulationIds, type Wrong } from '../lib/regulations.ts';
import type { Policy } from '../policies/index.ts';
import { asGiven } from './cloud/paths.ts';

/** What commands and tests run by when they are not told. */
export const DEFAULT_POLICY = 're-integratieonderwijs';

/** The regulations of this house. */
export const policyIds: readonly string[] = regulationIds();

/** What a user typed: a name as it is, a path from where they stand. */
export const placeOf = (typed: string): string => (typed.includes('/') ? asGiven(typed) : typed);

const read = new Map<string, Policy>();

/**
 * A regulation with the invented practice that lies beside it, as the local profile deploys it.
 * @param given one of `policyIds`, or a path to a folder elsewhere
 */
export function findPolicy(given: string): Policy | Wrong {
  const known = read.get(given);
  if (known) return known;
  const found = readRegulation(given);
  if ('wrong' in found) return found;
  const organisation = exampleOrganisation(found);
  if ('wrong' in organisation) return organisation;
  const policy = { ...found.regulation, organisation };
  read.set(given, policy);
  return policy;
}

/** @throws Error with what is wrong with it */
export function policyById(given: string): Policy {
  const found = findPolicy(given);
  if ('wrong' in found) throw new Error(found.wrong.join('\n'));
  return found;
}
