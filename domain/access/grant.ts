import type { Temporal } from 'temporal-polyfill';
import type { RuleOrArticle } from '../article.ts';
import type { DossierAction } from '../catalogue.ts';
import type { Actor, Role } from '../person/person.ts';

/** To whom a grant gives something: one person, whoever acts for a principal, or the holder of a role. */
export type Grantee =
  | { readonly personId: string }
  | { readonly principalId: string }
  | { readonly role: Extract<Role, 'owner'> };

/**
 * Something that opens more than the roles do: a consent of the client (RIO-4.1, 4.3, 5.1), or an open case (EK-7.1). Of
 * one dossier; the caller passes that dossier's grants.
 */
export type Grant = {
  /** The consent or the case. */
  readonly grantId: string;
  readonly to: Grantee;
  readonly actions: readonly DossierAction[];
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  readonly rule: RuleOrArticle;
  /** Only documents of these categories. Absent: of every one. */
  readonly categories?: readonly string[];
  /** Only these documents. Absent: every one. */
  readonly documents?: readonly string[];
  /** The grant rests on an open case, and the trace says which (EK-7.1). */
  readonly isCase?: true;
};

/** In force from its first instant up to, not including, its last. */
export const inForce = (grant: Grant, now: Temporal.Instant): boolean =>
  now.epochNanoseconds >= grant.from.epochNanoseconds && now.epochNanoseconds < grant.until.epochNanoseconds;

/** Whether a grant can open something for an account of this role. A client has the own dossier, and nobody gives them another's. */
export const canHoldGrants = (role: Role): boolean => role !== 'client';

export const isFor = ({ to }: Grant, actor: Actor): boolean => {
  if (!canHoldGrants(actor.role)) return false;
  if ('personId' in to) return to.personId === actor.personId;
  if ('principalId' in to) return actor.role === 'principal' && actor.principalId === to.principalId;
  return actor.role === to.role;
};

/** Whether a grant reaches this document. Without a grant the relation itself opened it. */
export const reaches = (
  grant: Grant | undefined,
  document: { readonly documentId: string; readonly category: string },
): boolean =>
  (grant?.categories?.includes(document.category) ?? true) && (grant?.documents?.includes(document.documentId) ?? true);
