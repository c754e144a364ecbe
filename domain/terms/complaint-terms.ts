import type { ArticleId } from '../article.ts';
import { addDays } from '../calendar.ts';
import { type Holiday, isWorkingDay } from './holidays.ts';
import { addPeriod, periodInWords } from './period.ts';
import { refusedTerm, type TermRefused } from './refusal.ts';
import { receivedStep, type Term, termOn } from './term.ts';
import { dateInWords, numberInWords, type Words, words } from './words.ts';

/** What this reads of a practice's policy. */
export type ComplaintRules = {
  readonly confirmWorkingDays: number;
  readonly decideWeeks: number;
  readonly deferWeeks: number;
  readonly maxDeferrals: number;
  readonly article: ArticleId;
};

export type ComplaintCase = {
  readonly received: string;
  /** The day on which the complainant was told of each deferral, with the reasons. */
  readonly deferredOn?: readonly string[];
};

export type ComplaintTerms = {
  readonly ok: true;
  readonly confirm: Term;
  readonly decide: Term;
  /** The last day on which a (further) deferral may be told: the nominal end of the term as it now is. */
  readonly deferUntil: string;
};

/** The working day so many after this one, which itself is not counted. */
function addWorkingDays(day: string, count: number, decreed: readonly Holiday[]): string {
  let date = day;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, decreed)) left -= 1;
  }
  return date;
}

/**
 * Until when a complaint is confirmed and decided, by the complaint regulation in the policy. Its weeks are those of
 * Awb 9:11, to which the Algemene termijnenwet applies: so the outer limit rolls. A deferral counts from the nominal
 * end and is told by it, the earlier day of both readings.
 */
export function complaintTerms(
  rules: ComplaintRules,
  { received, deferredOn = [] }: ComplaintCase,
  decreed: readonly Holiday[],
): ComplaintTerms | TermRefused {
  const ending = { rolls: true, decreed } as const;
  const confirmBy = addWorkingDays(received, rules.confirmWorkingDays, decreed);
  const workingDays = rules.confirmWorkingDays === 1 ? { nl: 'werkdag', en: 'working day' } : WORKING_DAYS;
  const confirm = termOn(
    confirmBy,
    [
      receivedStep(received),
      words`${numberInWords(rules.confirmWorkingDays)} ${workingDays}: ${dateInWords(confirmBy)}`,
    ],
    ending,
  );

  if (deferredOn.length > rules.maxDeferrals)
    return refusedTerm('deferral-twice', rules.article, String(rules.maxDeferrals));
  let day = addPeriod(received, `P${rules.decideWeeks}W`);
  const steps: Words[] = [
    receivedStep(received),
    words`${periodInWords(`P${rules.decideWeeks}W`)}: ${dateInWords(day)}`,
  ];
  for (const toldOn of deferredOn) {
    if (toldOn < received) return refusedTerm('deferral-before-receipt', rules.article, received);
    if (toldOn > day) return refusedTerm('deferral-late', rules.article, day);
    day = addPeriod(day, `P${rules.deferWeeks}W`);
    const told = words`${{ nl: 'op', en: 'on' }} ${dateInWords(toldOn)} ${{ nl: 'verdaagd met', en: 'deferred by' }}`;
    steps.push(words`${told} ${periodInWords(`P${rules.deferWeeks}W`)}: ${dateInWords(day)}`);
  }
  return { ok: true, confirm, decide: termOn(day, steps, ending), deferUntil: day };
}

const WORKING_DAYS: Words = { nl: 'werkdagen', en: 'working days' };
