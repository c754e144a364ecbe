import { COMPLAINT_NOTICES } from './complaint/names.ts';
import { BREACH_NOTICES } from './register/breach-names.ts';
import { SUGGESTION_NOTICES } from './register/suggestion-names.ts';
import { RIGHTS_NOTICES } from './rights/names.ts';

/** What notices exist; the text of each is policy data in two languages. */
export const NOTICES = [
  'regulation-notice',
  'dossier-destroyed',
  'destruction-certified',
  'hold-review-due',
  'erasure-failed',
  'consent-question',
  'consent-reminder',
  'consent-receipt',
  'consent-answer',
  'consent-failed',
  'coach-changed',
  'disclosure-opened',
  'mail-bounced',
  ...RIGHTS_NOTICES,
  ...COMPLAINT_NOTICES,
  ...BREACH_NOTICES,
  ...SUGGESTION_NOTICES,
] as const;
export type Notice = (typeof NOTICES)[number];

/** The workflows that a decision can start. */
export type Machine = 'erasure' | 'consent' | 'rights-request' | 'complaint';

/** To whom a notice goes: the relay finds the address, so that no address lies in the outbox. */
export type Recipient = { readonly to: 'owner' } | { readonly to: 'person'; readonly personId: string };

/**
 * What happens outside the database after a commit. Each lies in the outbox until it is done, and doing it twice is
 * harmless: executions are named after their case, notices are claimed once. Ids only, never personal data.
 */
export type Effect =
  | {
      readonly type: 'start-execution';
      readonly machine: Machine;
      readonly name: string;
      readonly input: Readonly<Record<string, string>>;
    }
  /** An execution that waits is told what came of it. */
  | { readonly type: 'answer-token'; readonly token: string; readonly outcome: string }
  | { readonly type: 'event'; readonly event: 'RelocateDocuments'; readonly detail: Readonly<Record<string, string>> }
  | {
      readonly type: 'notify';
      readonly notice: Notice;
      readonly recipient: Recipient;
      readonly facts: Readonly<Record<string, string>>;
      /** The practice has nothing of this person any more: after this the account goes too (AVG 5(1)(e)). */
      readonly lastNotice?: true;
    };
