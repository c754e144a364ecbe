import { decided, type Outcome } from '../decision.ts';
import { type Complaint, isFinal } from './complaint.ts';
import { no, startOf, tellComplainant, trace } from './parts.ts';
import type { ComplaintRules } from './rules.ts';
import { schedule } from './schedule.ts';

/**
 * The dossier is destroyed while its complaint still runs. The complaint goes on without it, and without the documents that
 * were its attachments: what is needed for a claim may be kept (AVG 17(3)(e)), and nothing else.
 */
export function detachComplaint(complaint: Complaint, rules: ComplaintRules, today: string): Outcome<Complaint> {
  if (isFinal(complaint)) return no('complaint-closed', 'complaint.procedure');
  const { dossierId: _, token, ...rest } = complaint;
  // An execution that does not wait may have ended when it saw that its dossier was being destroyed.
  const runs = token === undefined ? complaint.runs + 1 : complaint.runs;
  const next: Complaint = { ...rest, attachments: [], runs, ...(token === undefined ? {} : { token }) };
  return decided<Complaint>(next, trace('keep', 'complaint.detach', complaint, 'complaint.outlives-erasure'), {
    agenda: schedule(next, rules, today),
    effects: [...tellComplainant(next, 'complaint-apart'), ...(token === undefined ? [startOf(next)] : [])],
  });
}
