import { addDays } from '../calendar.ts';
import type { SummaryRules } from './rules.ts';
import { answeredOn, newestOf, type Summary } from './summary.ts';

/** What of summaries a coach does next, or has to know; `day` is since when. */
export const SUMMARY_WAITS = ['summary-draft', 'summary-disputed', 'summary-confirmed', 'summary-silent'] as const;
export type SummaryWaiting = {
  readonly kind: (typeof SUMMARY_WAITS)[number];
  readonly reference: string;
  readonly day: string;
};

/**
 * A draft until it is sent, what is not correct until it is corrected, a yes as news, and silence once it has lasted the days after
 * which the client is reminded: it never becomes anything else by itself.
 * @param over the trajectory is: then silence is nothing that a coach can ask about any more.
 * @param newsFrom the first day of which a yes is news.
 */
export function summariesWaiting(
  summaries: readonly Summary[],
  { consents }: SummaryRules,
  { newsFrom, today, over }: { readonly newsFrom: string; readonly today: string; readonly over: boolean },
): SummaryWaiting[] {
  return summaries.flatMap((summary): SummaryWaiting[] => {
    const { summaryId: reference, state, recordedOn } = summary;
    const answered = answeredOn(summary) ?? recordedOn;
    const sentOn = newestOf(summary)?.sentOn ?? recordedOn;
    if (state === 'draft') return [{ kind: 'summary-draft', reference, day: recordedOn }];
    if (state === 'disputed') return [{ kind: 'summary-disputed', reference, day: answered }];
    if (state === 'confirmed')
      return answered >= newsFrom ? [{ kind: 'summary-confirmed', reference, day: answered }] : [];
    const silent = !over && addDays(sentOn, consents.summaryReminderDays) <= today;
    return silent ? [{ kind: 'summary-silent', reference, day: sentOn }] : [];
  });
}
