import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { type Refused, refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { factsOf, noReminder, tellCoach } from './consequences.ts';
import { type Edition, newestOf, type Summary, type SummaryAnswer } from './summary.ts';

/** Of which edition something is said: a client answers to what they read. */
type ToEdition = { readonly edition: number };

/** The client says that an edition is correct. Nobody else does, and nothing stands for it. */
export function confirmSummary(
  dossier: Dossier,
  summary: Summary,
  { edition }: ToEdition,
  today: string,
): Outcome<Summary> {
  const newest = asked(dossier, summary, edition);
  if ('ok' in newest) return newest;
  if (summary.state === 'confirmed') return refuse('summary-confirmed', 'summary.for-client');
  return answered(dossier, summary, newest, { answer: 'confirmed', on: today });
}

/** The client says in their own words what is not correct, also of what they confirmed before. */
export function disputeSummary(
  dossier: Dossier,
  summary: Summary,
  { edition, words }: ToEdition & { readonly words: string },
  today: string,
): Outcome<Summary> {
  const newest = asked(dossier, summary, edition);
  if ('ok' in newest) return newest;
  const refused = refuseForbiddenText({ words });
  return refused ?? answered(dossier, summary, newest, { answer: 'disputed', on: today, words });
}

function asked({ state }: Dossier, summary: Summary, edition: number): Edition | Refused {
  if (state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const newest = newestOf(summary);
  if (!newest) return refuse('summary-not-sent', 'summary.for-client');
  return newest.number === edition ? newest : refuse('summary-not-newest', 'summary.for-client');
}

function answered(dossier: Dossier, summary: Summary, newest: Edition, answer: SummaryAnswer): Outcome<Summary> {
  const edition: Edition = { ...newest, answers: [...newest.answers, answer] };
  const editions = [...summary.secrets.editions.slice(0, -1), edition];
  const full = refuseTooManyWords('summary-full', 'summary.for-client', editions, summary.secrets.earlierWords);
  if (full) return full;
  const next: Summary = { ...summary, state: answer.answer, secrets: { ...summary.secrets, editions } };
  return decided<Summary>(
    next,
    {
      act: 'record',
      action: answer.answer === 'confirmed' ? 'summary.confirm' : 'summary.dispute',
      rules: ['summary.for-client'],
      facts: factsOf(next),
    },
    { agenda: [noReminder(next)], effects: [tellCoach(dossier, next)] },
  );
}
