/** Reasons to say no about the register of breaches, beside those that other commands share. */
export const BREACH_REFUSALS = [
  'breach-aware-in-future',
  'breach-aware-later',
  'breach-moment',
  'breach-notified',
  'breach-reasons-missing',
  'breach-risk-reasons',
  'breach-dossier-unknown',
  'breach-complaint-unknown',
  'breach-content-gone',
] as const;

/** What a breach puts on the agenda; its subject is the breach. */
export const BREACH_AGENDA = ['breach-deadline', 'breach-retention'] as const;

/** What the owner is told of a breach. */
export const BREACH_NOTICES = ['breach-due', 'breach-overdue'] as const;
