import { Temporal } from 'temporal-polyfill';
import type { AuditDraft } from '../audit.ts';

type Line = { readonly year: number; readonly clientName?: string };
type NameRules = {
  readonly survivors: { readonly relationRegister: { readonly nameYears: number } | null };
};

/**
 * The first day on which a name in the relation register is kept no longer: the line knows the year in which the trajectory ended, and
 * the years are whole ones after it. Undefined where there is no name. A regulation that lets no name survive keeps none of before either.
 */
export function nameEndOf({ year, clientName }: Line, { survivors }: NameRules): string | undefined {
  if (clientName === undefined) return undefined;
  const years = survivors.relationRegister?.nameYears ?? 0;
  return Temporal.PlainDate.from({ year: year + years + 1, month: 1, day: 1 }).toString();
}

/** The trace of a name that went at the end of its term: it leads to nobody. */
export const forgottenName = ({ year }: Line): AuditDraft => ({
  act: 'erase',
  action: 'relation.forget',
  rules: ['relation.name-survives'],
  facts: { year },
});
