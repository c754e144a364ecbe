import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuse } from '../refusal.ts';
import { factsOf, noReminder, remindAfter, tellClient } from './consequences.ts';
import type { SummaryRules } from './rules.ts';
import { type Edition, newestOf, type Summary } from './summary.ts';

/**
 * The client said nothing for days: they are reminded, once for each edition. It stays sent: silence is no agreement (RIO-3.5). Data
 * that may only be stored are used for no reminder (AVG 18): it goes when they are used again.
 */
export function remindOfSummary(
  dossier: Dossier,
  summary: Summary,
  rules: SummaryRules,
  today: string,
): Outcome<Summary> {
  const newest = newestOf(summary);
  if (summary.state !== 'sent' || !newest) return refuse('summary-not-sent', 'summary.silence');
  const facts = factsOf(summary);
  if (dossier.restriction) {
    const later = [remindAfter(summary, rules, today)];
    const kept = ['summary.silence', 'restriction.stored-only'] as const;
    return decided<Summary>(
      summary,
      { act: 'keep', action: 'summary.postpone', rules: kept, facts },
      { agenda: later },
    );
  }
  const edition: Edition = { ...newest, remindedOn: today };
  const editions = [...summary.secrets.editions.slice(0, -1), edition];
  const next: Summary = { ...summary, secrets: { ...summary.secrets, editions } };
  return decided<Summary>(
    next,
    { act: 'use', action: 'summary.remind', rules: ['summary.silence'], facts },
    { agenda: [noReminder(next)], effects: [tellClient(dossier, next, 'summary-reminder')] },
  );
}
