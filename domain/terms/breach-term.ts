import type { Temporal } from 'temporal-polyfill';

/** AVG 33(1): a breach is notified within so many hours of becoming aware of it. */
const BREACH_HOURS = 72;

/**
 * The last instant on which a breach is notified in time. Hours run on through nights, weekends and holidays: no day is
 * skipped (Algemene termijnenwet art. 4 leaves terms in hours alone, and the strict reading is the safe one).
 */
export const breachDeadline = (awareAt: Temporal.Instant): Temporal.Instant => awareAt.add({ hours: BREACH_HOURS });

/** Whether a notification at this instant needs the reasons for its delay (AVG 33(1), last sentence). */
export const breachIsLate = (awareAt: Temporal.Instant, at: Temporal.Instant): boolean =>
  breachDeadline(awareAt).epochNanoseconds < at.epochNanoseconds;
