import type { Complaints } from '../types.ts';
import { REMINDER_DAYS } from './rights.ts';

/**
 * Neither regulation holds the complaint regulation it refers to, so these are defaults; a practice that has one puts
 * its own numbers here.
 */
export const COMPLAINT_TERMS = {
  // The working week is what people expect an answer in; client councils and sector codes use the same.
  confirmWorkingDays: 5,
  // The term for an administrative body without a committee (Awb 9:11 lid 1): known and fair for a small practice.
  decideWeeks: 6,
  // Awb 9:11 lid 2: four weeks at most, once.
  deferWeeks: 4,
  maxDeferrals: 1,
  // Awb 9:10: both sides are heard, unless the complainant does not want to be.
  hearingRequired: true,
  // Two weeks to read a letter and think it over, holidays not counted.
  solvedAnswerDays: 14,
  maxReopenings: 1,
  // Long enough for the court or the authority to ask about it, short for what it holds (AVG 5(1)(e)).
  caseRetentionYears: 2,
  reminderDays: REMINDER_DAYS,
  // With fewer than five, somebody in the practice recognises who it was.
  smallestGroup: 5,
} as const satisfies Partial<Complaints>;

/** Terms of asking the client for consent. No regulation sets them. */
export const CONSENT_TERMS = {
  // A week of silence earns one reminder; after two the question lapses and counts as not answered.
  reminderDays: 7,
  expiryDays: 14,
  // A summer holiday and a bit: a longer absence is a handover.
  maxCoverDays: 42,
  summaryReminderDays: 7,
} as const;

/** Silence on a question about identity. The clock stands still meanwhile (AVG 12(6)), so it can't last for ever. */
export const IDENTITY_TERMS = { reminderDays: 14, closeDays: 42 } as const;
