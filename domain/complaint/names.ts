/** Reasons to say no to a command about a complaint, beside those that other commands share. */
export const COMPLAINT_REFUSALS = [
  'complaint-person-unknown',
  'complaint-article-unknown',
  'complaint-decision-unknown',
  'complaint-day',
  'attachments-need-dossier',
  'attachments-too-many',
  'handler-complained-of',
  'handler-outside-only',
  'handler-unknown',
  'handler-again',
  'complaint-decided',
  'complaint-not-decided',
  'complaint-closed',
  'deferral-twice',
  'deferral-late',
  'hearing-missing',
  'hearing-day',
  'mediation-missing',
  'mediation-refused',
  'measure-owner-unknown',
  'measure-day',
  'measure-unknown',
  'answer-late',
] as const;

/** What a complaint puts on the agenda; the reference is the complaint, of a measure with its number behind it. */
export const COMPLAINT_AGENDA = [
  'complaint-confirm',
  'complaint-reminder',
  'complaint-due',
  'complaint-answer',
  'complaint-measure',
  'complaint-retention',
] as const;

/** What is told about a complaint; to whom is in the decision. */
export const COMPLAINT_NOTICES = [
  'complaint-made',
  'complaint-received',
  'complaint-assigned',
  'complaint-deferred',
  'complaint-hearing',
  'complaint-mediation',
  'complaint-decision',
  'complaint-reopened',
  'complaint-withdrawn',
  'complaint-closed',
  'complaint-due',
  'complaint-overdue',
  'complaint-measure',
  'complaint-measure-due',
  'complaint-nobody',
  'complaint-apart',
  'complaint-destroyed',
  'complaint-failed',
] as const;

export const COMPLAINT_MACHINE = 'complaint';
