import type { Temporal } from 'temporal-polyfill';
import type { AuditDraft } from '../audit.ts';
import { addDays, dayOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { type Breach, breachState, deadlineOf, isLate } from './breach.ts';
import { remindOn } from './keep-breach.ts';

/** Reminds the owner before the 72 hours are over, and every day after that: late is never silent (AVG 33(1)). */
export function watchBreach(breach: Breach, now: Temporal.Instant): Outcome<Breach> {
  const today = dayOf(now);
  const again = remindOn(breach, addDays(today, 1), today);
  const { breachId } = breach;
  const audit = (action: AuditDraft['action']): AuditDraft => ({
    act: 'order',
    action,
    rules: ['breach.notified-in-time'],
    facts: { breach: breachId },
  });
  if (breachState(breach) !== 'open') return decided(breach, audit('breach.settle'), { agenda: [again] });
  const late = isLate(breach, now);
  const until = deadlineOf(breach).toString({ fractionalSecondDigits: 0 });
  return decided(breach, audit(late ? 'breach.overdue' : 'breach.remind'), {
    agenda: [again],
    effects: [
      {
        type: 'notify',
        notice: late ? 'breach-overdue' : 'breach-due',
        recipient: { to: 'owner' },
        facts: { breach: breachId, until },
      },
    ],
  });
}
