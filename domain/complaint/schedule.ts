import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays, addYears } from '../calendar.ts';
import { type AgendaOf, agendaOf } from '../feature.ts';
import { daysOf } from './case-terms.ts';
import { type Complaint, isFinal, isOpen, subjectOf } from './complaint.ts';
import { complaint as feature } from './feature.ts';
import type { ComplaintRules } from './rules.ts';

/** A measure has a day of its own. */
const KINDS = agendaOf(feature).filter((kind) => kind !== 'complaint-measure');
type Kind = (typeof KINDS)[number];

export const measureReference = (complaintId: string, n: number): string => `${complaintId}.${n}`;
/** Of which complaint an item of the agenda is; that of a measure too. */
export const complaintOfReference = (reference: string): string => reference.split('.')[0] ?? '';
/** Of which measure an item of the agenda is. */
export const measureOfReference = (reference: string): number => Number(reference.split('.')[1]);

/** Everything that a complaint has on the agenda, as it is now: what it no longer needs is taken off. */
export function schedule(complaint: Complaint, rules: ComplaintRules, today: string): AgendaChange[] {
  const days = dueDays(complaint, rules, today);
  const subject = subjectOf(complaint);
  const { complaintId: reference, measures } = complaint;
  const own = KINDS.map((kind): AgendaChange => {
    const dueOn = days[kind];
    const at = { subject, kind, reference };
    return dueOn === undefined ? { op: 'drop', ...at } : putOn({ ...at, dueOn }, today);
  });
  const promised = measures.map(({ n, dueOn, doneOn }): AgendaChange => {
    const at = { subject, kind: 'complaint-measure' as const, reference: measureReference(reference, n) };
    return doneOn === undefined ? putOn({ ...at, dueOn }, today) : { op: 'drop', ...at };
  });
  return [...own, ...promised];
}

function dueDays(complaint: Complaint, rules: ComplaintRules, today: string): { readonly [K in Kind]?: string } {
  const { solvedAnswerDays, caseRetentionYears, reminderDays } = rules.complaints;
  if (isFinal(complaint)) return { 'complaint-retention': addYears(complaint.closedOn ?? today, caseRetentionYears) };
  if (!isOpen(complaint)) return { 'complaint-answer': addDays(answerUntil(complaint, solvedAnswerDays) ?? today, 1) };
  const { confirm, nominal } = daysOf(complaint, rules);
  const reminder = reminderDays
    .map((days) => addDays(nominal, -days))
    .filter((day) => day > today)
    .sort()[0];
  return {
    // Each round is confirmed. One that is late already is said tomorrow: today it was, or is about to be.
    ...(complaint.state === 'received' ? { 'complaint-confirm': confirm < today ? addDays(today, 1) : confirm } : {}),
    ...(reminder === undefined ? {} : { 'complaint-reminder': reminder }),
    'complaint-due': nominal,
  };
}

/** The last day on which the complainant can say that it is not solved. */
export const answerUntil = ({ decisions }: Pick<Complaint, 'decisions'>, days: number): string | undefined => {
  const last = decisions.at(-1);
  return last && addDays(last.on, days);
};

/** What is late stays on the agenda, every day until it is done: never silent. */
export const againTomorrow = (
  complaint: Complaint,
  kind: AgendaOf<typeof feature>,
  today: string,
  reference: string = complaint.complaintId,
): AgendaChange => ({
  op: 'put',
  item: { subject: subjectOf(complaint), kind, reference, dueOn: addDays(today, 1) },
});
