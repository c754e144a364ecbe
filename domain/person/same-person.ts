import type { RuleOrArticle } from '../article.ts';
import type { RefusalCode } from '../catalogue.ts';
import { type Refused, refuse } from '../refusal.ts';

/** An account as the directory knows it. The owner of the practice has no account of ours. */
export type Somebody = { readonly personId?: string; readonly email?: string; readonly isOwner: boolean };

/** One mailbox, however it is written: capitals, and what stands behind a plus, make no other person. */
export const mailbox = (email: string): string =>
  email
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*(?=@)/, '');

/** The same human being, also under a second account. */
export const samePerson = (one: Somebody, other: Somebody): boolean =>
  (one.isOwner && other.isOwner) ||
  (one.personId !== undefined && one.personId === other.personId) ||
  (one.email !== undefined && other.email !== undefined && mailbox(one.email) === mailbox(other.email));

/** The one place where a decision says no to somebody for being one of these. */
export const refuseAmong = (
  who: Somebody,
  others: readonly (Somebody | undefined)[],
  code: RefusalCode,
  rule: RuleOrArticle,
  field?: string,
): Refused | undefined =>
  others.some((one) => one !== undefined && samePerson(one, who)) ? refuse(code, rule, field) : undefined;
