import { type ComplaintTerms, complaintTerms } from '../terms/complaint-terms.ts';
import type { TermRefused } from '../terms/refusal.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintRules } from './rules.ts';

type Timed = Pick<Complaint, 'termFrom' | 'deferredOn' | 'deferralsBefore'>;

/** Until when it is confirmed and decided, by the holidays that the policy has now. A deferral before a reopening is spent. */
export const termsOf = (
  { termFrom, deferredOn, deferralsBefore = 0 }: Timed,
  { complaints, decreedHolidays }: ComplaintRules,
): ComplaintTerms | TermRefused =>
  complaintTerms(complaints, { received: termFrom, deferredOn: deferredOn.slice(deferralsBefore) }, decreedHolidays);

type Days = { readonly confirm: string; readonly nominal: string; readonly outer: string };

/** @throws when the complaint holds deferrals that no term allows: no command leaves it so. */
export function daysOf(complaint: Timed, rules: ComplaintRules): Days {
  const terms = termsOf(complaint, rules);
  if (!terms.ok) throw new RangeError(`No term: ${terms.refusal.code}`);
  return { confirm: terms.confirm.outer, nominal: terms.decide.nominal, outer: terms.decide.outer };
}

/** Whether it is decided in time if that is today, in this round and in those before. */
export const inTime = (complaint: Complaint, rules: ComplaintRules, today: string): boolean =>
  complaint.decidedInTime !== false && today <= daysOf(complaint, rules).outer;
