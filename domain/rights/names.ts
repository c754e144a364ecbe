/** Reasons to say no to a command about a rights request, beside those that other commands share. */
export const RIGHTS_REFUSALS = [
  'right-unknown',
  'received-in-future',
  'changes-missing',
  'change-ground-unknown',
  'change-target-unknown',
  'change-value',
  'objection-day',
  'order-needed',
  'identity-missing',
  'identity-known',
  'identity-asked',
  'identity-method-unknown',
  'identity-day',
  'stop-reason',
  'stop-late',
  'extension-period',
  'extension-twice',
  'extension-late',
  'extension-too-long',
  'reasons-missing',
  'exception-unknown',
  'decision-incomplete',
  'field-required',
  'appointment-in-past',
  'rights-decided',
  'rights-not-decided',
  'rights-closed',
  'not-restricted',
  'restriction-day',
] as const;

/** What a rights request puts on the agenda; the reference is the request. */
export const RIGHTS_AGENDA = [
  'rights-reminder',
  'rights-due',
  'rights-identity',
  'rights-execution',
  'restriction-end',
] as const;

/** What is told about a rights request, and to whom is in the decision. */
export const RIGHTS_NOTICES = [
  'rights-made',
  'rights-received',
  'rights-identity',
  'rights-identity-reminder',
  'rights-lapsed',
  'rights-extended',
  'rights-decision',
  'rights-done',
  'rights-withdrawn',
  'rights-due',
  'rights-overdue',
  'rights-execution-overdue',
  'rights-failed',
  'rights-recipient',
  'restriction-ends',
  'restriction-lifted',
] as const;

export const RIGHTS_MACHINE = 'rights-request';
