import type { Outcome } from '../decision.ts';
import type { Document } from '../document/document.ts';
import { isMail, type Mail } from '../document/mail.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuse } from '../refusal.ts';
import type { Activity } from './activity.ts';
import { recordActivity } from './record-activity.ts';
import type { ConsultRules } from './rules.ts';

/** What a mail is on the policy's list of work. */
const MAIL_KIND = 'e-mail';

export type RecordMail = {
  readonly coachId: string;
  readonly minutes: number;
  /** Instead of the day in the mail, which may be wrong or missing. */
  readonly day?: string | undefined;
};

/**
 * Puts a mail of the dossier in the register of work (RIO-3.4), once: the line has the id of the document, and is corrected or
 * struck out as others are.
 */
export function recordMail(
  dossier: Dossier,
  document: Pick<Document, 'documentId' | 'mediaType' | 'forCase'>,
  mail: Pick<Mail, 'day'>,
  { coachId, minutes, day = mail.day }: RecordMail,
  rules: ConsultRules,
  today: string,
): Outcome<Activity> {
  if (!isMail(document)) return refuse('mail-expected', 'time.registered');
  // The line would say to who reads the register that there is a case.
  if (document.forCase) return refuse('mail-with-case', 'time.registered');
  if (day === undefined) return refuse('mail-without-day', 'time.registered', 'day');
  const { documentId } = document;
  const command = { activityId: documentId, documentId, coachId, kind: MAIL_KIND, day, minutes };
  return recordActivity(dossier, command, rules, today);
}
