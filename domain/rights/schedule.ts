import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays } from '../calendar.ts';
import { agendaOf } from '../feature.ts';
import { decisionDue, executionDue } from './case-terms.ts';
import { rights } from './feature.ts';
import { clockStands, isFinal, type RightsRequest } from './request.ts';
import type { RightsRules } from './rules.ts';

/** The end of a restriction belongs to the dossier, and so does the first of what waits to be removed. */
const KINDS = agendaOf(rights).filter((kind) => kind !== 'restriction-end' && kind !== 'rights-removal');
type Kind = (typeof KINDS)[number];

/** Everything that a request has on the agenda, as it is now: what it no longer needs is taken off. */
export function schedule(request: RightsRequest, rules: RightsRules, today: string): AgendaChange[] {
  const days = daysOf(request, rules, today);
  const { dossierId: subject, requestId: reference } = request;
  return KINDS.map((kind) => {
    const dueOn = days[kind];
    const at = { subject, kind, reference };
    return dueOn === undefined ? { op: 'drop', ...at } : putOn({ ...at, dueOn }, today);
  });
}

function daysOf(
  request: RightsRequest,
  rules: RightsRules,
  today: string,
): { readonly [K in Kind]?: string | undefined } {
  if (isFinal(request)) return {};
  if (request.state === 'decided') {
    const due = executionDue(request, rules);
    // With nothing left to do it still has to be closed.
    return { 'rights-execution': due?.nominal ?? addDays(today, 1) };
  }
  // While the clock is stopped for identity, only the identity reminder is scheduled.
  if (clockStands(request)) return { 'rights-identity': identityDay(request, rules, today) };
  const due = decisionDue(request, rules, today);
  if (!due) return {};
  return { 'rights-due': due.nominal, 'rights-reminder': nextReminder(due.nominal, rules, today) };
}

/** The first reminder that is still to come. */
const nextReminder = (nominal: string, rules: RightsRules, today: string): string | undefined =>
  rules.rights.reminderDays
    .map((days) => addDays(nominal, -days))
    .filter((day) => day > today)
    .sort()[0];

function identityDay({ stop }: RightsRequest, rules: RightsRules, today: string): string {
  const { reminderDays, closeDays } = rules.rights.identity;
  const from = stop?.from ?? today;
  const reminder = addDays(from, reminderDays);
  return today < reminder ? reminder : addDays(from, closeDays);
}

/** What is late stays on the agenda, every day until it is done: never silent. */
export const againTomorrow = (request: RightsRequest, kind: Kind, today: string): AgendaChange => ({
  op: 'put',
  item: {
    subject: request.dossierId,
    kind,
    reference: request.requestId,
    dueOn: addDays(today, 1),
  },
});
