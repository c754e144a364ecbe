import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays } from '../calendar.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Effect } from '../effect.ts';
import type { SummaryRules } from './rules.ts';
import { newestOf, type Summary } from './summary.ts';

/** By which the log knows a summary, and the edition that something was done with. */
export const factsOf = (summary: Summary) => ({
  summary: summary.summaryId,
  day: summary.day,
  edition: newestOf(summary)?.number ?? 0,
});

const itemOf = ({ dossierId, summaryId }: Pick<Summary, 'dossierId' | 'summaryId'>) =>
  ({ subject: dossierId, kind: 'summary-silence', reference: summaryId }) as const;

/** After days of silence its client is reminded. */
export const remindAfter = (summary: Summary, { consents }: SummaryRules, today: string): AgendaChange =>
  putOn({ ...itemOf(summary), dueOn: addDays(today, consents.summaryReminderDays) }, today);

export const noReminder = (summary: Summary): AgendaChange => ({ op: 'drop', ...itemOf(summary) });

/** Where it is, and nothing of what stands in it. */
const tell = (
  { dossierId, summaryId }: Summary,
  personId: string,
  notice: Extract<Effect, { readonly type: 'notify' }>['notice'] & `summary-${string}`,
): Effect => ({
  type: 'notify',
  notice,
  recipient: { to: 'person', personId },
  facts: { dossier: dossierId, summary: summaryId },
});

export const tellClient = (
  { clientId }: Pick<Dossier, 'clientId'>,
  summary: Summary,
  notice: 'summary-sent' | 'summary-corrected' | 'summary-reminder',
): Effect => tell(summary, clientId, notice);

/** The coach of today, who may be another than who wrote it. */
export const tellCoach = ({ coachId }: Pick<Dossier, 'coachId'>, summary: Summary): Effect =>
  tell(summary, coachId, 'summary-answered');
