import type { Temporal } from 'temporal-polyfill';
import { movedItems } from '../agenda.ts';
import { addMonths } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Effect } from '../effect.ts';
import { daysOf } from './case-terms.ts';
import { type Complaint, isFinal, isOpen, subjectOf } from './complaint.ts';
import {
  answerOf,
  no,
  recipientOfMeasure,
  startOf,
  tell,
  tellComplainant,
  tellHandlerAndOwner,
  trace,
} from './parts.ts';
import type { ComplaintRules } from './rules.ts';
import { againTomorrow, measureReference, schedule } from './schedule.ts';

/** A receipt that was not confirmed in time: its execution stopped. It is said, and started again, every day. */
export function escalateConfirmation(complaint: Complaint, today: string): Outcome<Complaint> {
  if (complaint.state !== 'received') return no('complaint-decided', 'complaint.decision-term');
  const next: Complaint = { ...complaint, runs: complaint.runs + 1 };
  return decided<Complaint>(
    next,
    trace('record', 'complaint.confirm-overdue', complaint, 'complaint.receipt-confirmed'),
    {
      agenda: [againTomorrow(next, 'complaint-confirm', today)],
      effects: [tell(next, 'complaint-failed', { to: 'owner' }), startOf(next)],
    },
  );
}

/** A week and two days before the term ends. */
export function remindOfComplaint(complaint: Complaint, rules: ComplaintRules, today: string): Outcome<Complaint> {
  if (!isOpen(complaint)) return no('complaint-decided', 'complaint.decision-term');
  const { nominal: dueOn, outer } = daysOf(complaint, rules);
  return decided<Complaint>(
    complaint,
    trace('record', 'complaint.remind', complaint, 'complaint.decision-term', { dueOn }),
    {
      agenda: schedule(complaint, rules, today),
      effects: tellHandlerAndOwner(complaint, 'complaint-due', { dueOn, outer }),
    },
  );
}

/**
 * The list of holidays has changed: the days of an open complaint on the agenda follow it (Algemene termijnenwet art. 3).
 * @param before the rules as they were when it was scheduled.
 * @returns undefined where no day moves.
 */
export function rescheduleComplaint(
  complaint: Complaint,
  before: ComplaintRules,
  rules: ComplaintRules,
  today: string,
): (Outcome<Complaint> & { readonly ok: true }) | undefined {
  if (!isOpen(complaint)) return undefined;
  const agenda = movedItems(schedule(complaint, before, today), schedule(complaint, rules, today));
  if (agenda.length === 0) return undefined;
  const { nominal, outer } = daysOf(complaint, rules);
  return decided<Complaint>(
    complaint,
    trace('record', 'complaint.reschedule', complaint, 'complaint.procedure', { dueOn: nominal, outer }),
    { agenda },
  );
}

/** On the day itself, and from then on every day until it is decided: never silent. */
export function escalateComplaint(complaint: Complaint, rules: ComplaintRules, today: string): Outcome<Complaint> {
  if (!isOpen(complaint)) return no('complaint-decided', 'complaint.decision-term');
  const { nominal: dueOn, outer } = daysOf(complaint, rules);
  if (today < dueOn) return no('not-due', 'complaint.decision-term');
  const late = today > outer;
  return decided<Complaint>(
    complaint,
    trace('record', late ? 'complaint.overdue' : 'complaint.escalate', complaint, 'complaint.decision-term', {
      dueOn,
      outer,
    }),
    {
      agenda: [againTomorrow(complaint, 'complaint-due', today)],
      effects: tellHandlerAndOwner(complaint, 'complaint-overdue', { dueOn, outer, late: String(late) }),
    },
  );
}

/** On its day, and every day after it, whoever took a measure on hears of it; from the day after, the owner too. */
export function escalateMeasure(complaint: Complaint, n: number, today: string): Outcome<Complaint> {
  const measure = complaint.measures.find((one) => one.n === n);
  if (!measure || measure.doneOn !== undefined) return no('measure-unknown', 'complaint.measures');
  const { dueOn, ownerId } = measure;
  const facts = { dueOn };
  const toBoth = today > dueOn && ownerId !== 'owner';
  return decided<Complaint>(
    complaint,
    trace('record', 'complaint.measure-due', complaint, 'complaint.measures', { measure: n }),
    {
      agenda: [againTomorrow(complaint, 'complaint-measure', today, measureReference(complaint.complaintId, n))],
      effects: [
        tell(complaint, 'complaint-measure-due', recipientOfMeasure(ownerId), facts),
        ...(toBoth ? [tell(complaint, 'complaint-measure-due', { to: 'owner' }, facts)] : []),
      ],
    },
  );
}

/** What its execution waits for would be answered now; undefined: it has to wait. */
function answerNow(complaint: Complaint, awaits: 'decision' | 'answer'): string | undefined {
  if (isFinal(complaint)) return 'closed';
  if (awaits === 'decision') return complaint.state === 'decided' ? 'decided' : undefined;
  return isOpen(complaint) ? 'reopened' : undefined;
}

/**
 * Leaves the token of the execution that waits, or answers it at once when that has happened already. One that waited before
 * it ends: a complaint has one execution.
 */
export function awaitAnswer(complaint: Complaint, awaits: 'decision' | 'answer', token: string): Outcome<Complaint> {
  const answer = answerNow(complaint, awaits);
  const entry = trace('record', 'complaint.await', complaint, 'complaint.procedure', { awaits });
  return answer === undefined
    ? decided<Complaint>({ ...complaint, token }, entry, {
        effects: complaint.token === token ? [] : answerOf(complaint, 'gone'),
      })
    : decided<Complaint>(complaint, entry, { effects: answerOf({ token }, answer) });
}

/** A step failed until its retries ended: the owner hears it; the agenda goes on with the case. */
export function reportFailure(complaint: Complaint, now: Temporal.Instant): Outcome<Complaint> {
  return decided<Complaint>(
    complaint,
    trace('record', 'complaint.failed', complaint, 'complaint.procedure', {
      at: now.toString({ fractionalSecondDigits: 3 }),
    }),
    { effects: [tell(complaint, 'complaint-failed', { to: 'owner' })] },
  );
}

const asLast = (effect: Effect): Effect => (effect.type === 'notify' ? { ...effect, lastNotice: true } : effect);

/**
 * The content of a case has had its time (AVG 5(1)(e)). A legal hold on its dossier keeps it, and a measure that is still to
 * be taken; then it is looked at again in a month.
 * @param last nothing else keeps the complainant's account: it goes with this (AVG 5(1)(e)).
 */
export function endRetention(
  complaint: Complaint,
  { held, last }: { readonly held: boolean; readonly last: boolean },
  today: string,
): Outcome<Complaint> {
  if (!isFinal(complaint)) return no('complaint-not-decided', 'complaint.content-ends');
  const keeps = held || complaint.measures.some(({ doneOn }) => doneOn === undefined);
  const at = { subject: subjectOf(complaint), kind: 'complaint-retention', reference: complaint.complaintId } as const;
  return decided<Complaint>(
    complaint,
    keeps
      ? trace('keep', 'complaint.keep', complaint, 'complaint.content-ends', { held: String(held) })
      : trace('erase', 'complaint.erase', complaint, 'complaint.content-ends'),
    {
      agenda: [keeps ? { op: 'put', item: { ...at, dueOn: addMonths(today, 1) } } : { op: 'drop', ...at }],
      effects: keeps || !last ? [] : tellComplainant(complaint, 'complaint-destroyed').map(asLast),
    },
  );
}
