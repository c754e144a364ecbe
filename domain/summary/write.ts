import { refuseOutside } from '../consult/bounds.ts';
import type { Consult } from '../consult/consult.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { keepWords } from '../text/earlier-words.ts';
import { factsOf, remindAfter, tellClient } from './consequences.ts';
import type { SummaryRules } from './rules.ts';
import { type Edition, newestOf, type Summary } from './summary.ts';

/** What a coach writes, and whether the client gets it now. */
export type Written = { readonly text: string; readonly send?: true | undefined };

export type WriteSummary = Written & {
  readonly summaryId: string;
  readonly coachId: string;
  /** Of a talk that is no consult; of a consult it is its own. */
  readonly day: string;
  readonly consult?: Pick<Consult, 'consultId' | 'state'> | undefined;
};

/** Writes a summary of a consult that was held, or of another talk on a day (RIO-3.5). */
export function writeSummary(
  dossier: Dossier,
  { summaryId, coachId, day, consult, ...written }: WriteSummary,
  rules: SummaryRules,
  today: string,
): Outcome<Summary> {
  if (consult && consult.state !== 'held') return refuse('summary-not-held', 'summary.for-client');
  if (day > today) return refuse('summary-in-future', 'summary.for-client', 'day');
  const { dossierId } = dossier;
  const begun: Summary = {
    summaryId,
    dossierId,
    version: 1,
    ...(consult ? { consultId: consult.consultId } : {}),
    day,
    state: 'draft',
    coachId,
    recordedOn: today,
    secrets: { editions: [] },
  };
  return draftOrSend(dossier, begun, written, rules, today);
}

/** Writes a draft anew, or sends it. What stood in it before stays. */
export function rewriteDraft(
  dossier: Dossier,
  summary: Summary,
  written: Written,
  rules: SummaryRules,
  today: string,
): Outcome<Summary> {
  if (summary.state !== 'draft') return refuse('summary-not-draft', 'summary.for-client');
  return draftOrSend(dossier, summary, written, rules, today);
}

/** What is not correct is said anew in another edition, of which the client is asked again; the others and their words stay. */
export function correctSummary(
  dossier: Dossier,
  summary: Summary,
  { text }: Pick<Written, 'text'>,
  rules: SummaryRules,
  today: string,
): Outcome<Summary> {
  if (summary.state === 'draft') return refuse('summary-not-sent', 'summary.for-client');
  if (newestOf(summary)?.text === text) return refuse('summary-unchanged', 'summary.for-client', 'text');
  const refused = refuseOutside(dossier, summary.day) ?? refuseForbiddenText({ text });
  if (refused) return refused;
  return sent(dossier, summary, text, rules, today, 'summary.correct');
}

function draftOrSend(
  dossier: Dossier,
  summary: Summary,
  { text, send }: Written,
  rules: SummaryRules,
  today: string,
): Outcome<Summary> {
  const refused = refuseOutside(dossier, summary.day) ?? refuseForbiddenText({ text });
  if (refused) return refused;
  const next: Summary = { ...summary, secrets: keepWords(summary.secrets, { draft: text }, today) };
  if (send) return sent(dossier, next, text, rules, today, 'summary.send');
  const full = refuseTooManyWords('summary-full', 'summary.for-client', next.secrets.earlierWords);
  if (full) return full;
  return decided<Summary>(next, {
    act: 'record',
    action: 'summary.draft',
    rules: ['summary.for-client'],
    facts: factsOf(next),
  });
}

/** The client gets another edition. */
function sent(
  dossier: Dossier,
  summary: Summary,
  text: string,
  rules: SummaryRules,
  today: string,
  action: 'summary.send' | 'summary.correct',
): Outcome<Summary> {
  const { draft: _, editions, ...kept } = summary.secrets;
  const full = refuseTooManyWords('summary-full', 'summary.for-client', editions, kept.earlierWords);
  if (full) return full;
  const edition: Edition = { number: editions.length + 1, text, sentOn: today, answers: [] };
  const next: Summary = { ...summary, state: 'sent', secrets: { ...kept, editions: [...editions, edition] } };
  const corrected = action === 'summary.correct';
  return decided<Summary>(
    next,
    {
      act: corrected ? 'change' : 'disclose',
      action,
      rules: corrected ? ['summary.for-client', 'dossier.accurate'] : ['summary.for-client'],
      facts: factsOf(next),
    },
    {
      // It comes in the place of the one about the edition before.
      agenda: [remindAfter(next, rules, today)],
      effects: [tellClient(dossier, next, corrected ? 'summary-corrected' : 'summary-sent')],
    },
  );
}
