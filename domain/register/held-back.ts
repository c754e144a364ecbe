import type { Effect } from '../effect.ts';

/** What the register of what anybody can send reads of a practice's policy. */
export type OpenMailRules = { readonly registers: { readonly openMailsADay: number } };

/** The fact by which a mail to the owner is known that somebody caused who did not sign in: it costs them nothing. */
export const BY_ANYBODY = { sentBy: 'anybody' } as const;

export const isByAnybody = ({ facts, recipient }: Effect & { readonly type: 'notify' }): boolean =>
  recipient.to === 'owner' && facts.sentBy === BY_ANYBODY.sentBy;

/** From the next one on, mails of a day wait for the one that says how many they were. */
export const isHeldBack = (place: number, { registers }: OpenMailRules): boolean => place > registers.openMailsADay;

/** One mail about a day: how many mails were not sent. Undefined when all of them were. */
export function tellHeldBack(day: string, mails: number, { registers }: OpenMailRules): Effect | undefined {
  const heldBack = mails - registers.openMailsADay;
  if (heldBack <= 0) return undefined;
  const facts = { day, mails: String(mails), heldBack: String(heldBack) };
  return { type: 'notify', notice: 'mails-held-back', recipient: { to: 'owner' }, facts };
}
