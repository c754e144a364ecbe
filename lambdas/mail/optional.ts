import type { Notice, Recipient } from '../../domain/effect.ts';

/**
 * What may be left out for somebody who wants no mail. They see it in the portal; what the law says a person must be told
 * does not depend on a wish.
 */
const OPTIONAL: { readonly [N in Notice]: boolean } = {
  // The client must be informed (AVG 13), and this mail can be what proves it.
  'regulation-notice': false,
  // Said once the dossier is gone: there is nowhere left to see it (AVG 19).
  'dossier-destroyed': false,
  // Another person reads the dossier from now on: that is a change of what the client was informed of (AVG 13).
  'coach-changed': false,
  // An answer is free, and silence lapses by itself: no harm in not asking by mail whom one asks in the portal.
  'consent-question': true,
  'consent-reminder': true,
  // The receipt itself lies beside the consent (AVG 7(1)); the mail only says that it is there.
  'consent-receipt': true,
  'consent-answer': true,
  'disclosure-opened': true,
  // The owner answers for the practice (EK-4.1), and hears what goes wrong.
  'destruction-certified': false,
  'hold-review-due': false,
  'erasure-failed': false,
  'consent-failed': false,
  'mail-bounced': false,
  // What the law says somebody must be told about their request, and what the owner must know (AVG 12(3), 12(4), 18(3), 19).
  'rights-made': false,
  'rights-received': false,
  'rights-identity': false,
  'rights-identity-reminder': false,
  'rights-lapsed': false,
  'rights-extended': false,
  'rights-decision': false,
  'rights-done': false,
  'rights-withdrawn': false,
  'rights-due': false,
  'rights-overdue': false,
  'rights-execution-overdue': false,
  'rights-failed': false,
  'rights-recipient': false,
  'restriction-ends': false,
  'restriction-lifted': false,
  // The owner minds the 72 hours (AVG 33(1)) and answers suggestions; the answer lies beside the suggestion.
  'breach-due': false,
  'breach-overdue': false,
  'suggestion-received': false,
  'suggestion-answer': true,
  // The complaint regulation promises them, and each says the way to the authority (RIO-7.2, RIO-7.3, EK-11.2).
  'complaint-made': false,
  'complaint-received': false,
  'complaint-assigned': false,
  'complaint-deferred': false,
  'complaint-hearing': false,
  'complaint-mediation': false,
  'complaint-decision': false,
  'complaint-reopened': false,
  'complaint-withdrawn': false,
  'complaint-closed': false,
  'complaint-due': false,
  'complaint-overdue': false,
  'complaint-measure': false,
  'complaint-measure-due': false,
  'complaint-nobody': false,
  'complaint-apart': false,
  'complaint-destroyed': false,
  'complaint-failed': false,
};

/** May this one do without it? The owner may do without none. */
export const isOptional = (notice: Notice, recipient: Recipient): boolean =>
  recipient.to === 'person' && OPTIONAL[notice];
