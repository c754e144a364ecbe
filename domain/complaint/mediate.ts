import { decided, type Outcome } from '../decision.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { keepWords } from '../text/earlier-words.ts';
import { inTime } from './case-terms.ts';
import { accountOf, type Complaint, type Mediation } from './complaint.ts';
import {
  answerOf,
  no,
  otherSide,
  refuseUnlessOpen,
  tell,
  tellComplainant,
  tellHandler,
  trace,
  withoutToken,
} from './parts.ts';
import type { ComplaintRules } from './rules.ts';
import { schedule } from './schedule.ts';

/** A way out that needs both sides: proposed by the handler. */
export function proposeMediation(complaint: Complaint, today: string): Outcome<Complaint> {
  const refused = refuseUnlessOpen(complaint);
  if (refused) return refused;
  // A refusal of mediation is final, and without an account nobody can say yes themselves.
  if (complaint.mediation?.refused || accountOf(complaint.complainant) === undefined)
    return no('mediation-refused', 'complaint.mediation');
  const next: Complaint = { ...complaint, mediation: { proposedOn: today } };
  return decided<Complaint>(next, trace('order', 'complaint.propose-mediation', complaint, 'complaint.mediation'), {
    effects: [...tellComplainant(next, 'complaint-mediation'), tell(next, 'complaint-mediation', otherSide(next))],
  });
}

/** One of both sides says yes or no. */
export function answerMediation(
  complaint: Complaint,
  side: 'complainant' | 'other',
  consents: boolean,
): Outcome<Complaint> {
  const refused = refuseUnlessOpen(complaint);
  if (refused) return refused;
  const { mediation } = complaint;
  if (mediation === undefined) return no('mediation-missing', 'complaint.mediation');
  if (mediation.refused) return no('mediation-refused', 'complaint.mediation');
  const answered: Mediation = consents ? { ...mediation, [side]: true } : { ...mediation, refused: true };
  const next: Complaint = { ...complaint, mediation: answered };
  return decided<Complaint>(
    next,
    trace('record', 'complaint.answer-mediation', complaint, 'complaint.mediation', {
      side,
      answer: consents ? 'yes' : 'no',
    }),
    { effects: [tellHandler(next, 'complaint-mediation')] },
  );
}

/** Both sides came to an agreement, which ends the case. */
export function recordAgreement(
  complaint: Complaint,
  agreement: string,
  rules: ComplaintRules,
  today: string,
): Outcome<Complaint> {
  const refused = refuseUnlessOpen(complaint) ?? refuseForbiddenText({ agreement });
  if (refused) return refused;
  const { mediation } = complaint;
  if (!mediation?.complainant || !mediation.other || mediation.refused)
    return no('mediation-missing', 'complaint.mediation');
  const next: Complaint = {
    ...withoutToken(complaint),
    state: 'closed',
    mediatedOn: today,
    decidedInTime: inTime(complaint, rules, today),
    solved: true,
    closedOn: today,
    secrets: keepWords(complaint.secrets, { agreement }, today),
  };
  return decided<Complaint>(next, trace('record', 'complaint.mediated', complaint, 'complaint.mediation'), {
    agenda: schedule(next, rules, today),
    effects: [...tellComplainant(next, 'complaint-closed'), ...answerOf(complaint, 'closed')],
  });
}
