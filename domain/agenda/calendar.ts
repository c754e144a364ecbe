import type { AuditDraft } from '../audit.ts';
import { decided, type Outcome } from '../decision.ts';

/** The address at which a calendar program finds the agenda. Only a hash of its secret is kept: it is shown once. */
export type SharedCalendar = { readonly hash: string; readonly sharedOn: string };

const trace = (action: 'calendar.share' | 'calendar.end'): AuditDraft => ({
  act: 'order',
  action,
  rules: ['access.terms-watched'],
});

/** A new address. The one of before leads nowhere from then on. */
export const shareCalendar = (hash: string, today: string): Outcome<SharedCalendar> =>
  decided<SharedCalendar>({ hash, sharedOn: today }, trace('calendar.share'));

/** No address leads to it any more; said twice it is the same. */
export const endCalendar = (): Outcome<undefined> => decided<undefined>(undefined, trace('calendar.end'));
