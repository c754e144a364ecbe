import type { Standing } from '../access/relation.ts';
import type { Actor } from '../person/person.ts';
import { accountOf, type Complaint, OWNER } from './complaint.ts';

/**
 * How an account stands to a complaint: in several ways, or in none. Who handles the letter of an organisation without accounts records
 * what it answers, as it can do so nowhere itself.
 */
export function standingsOf(complaint: Complaint, actor: Actor): Standing[] {
  const { complainant, handler, against, measures } = complaint;
  const isOwner = actor.role === 'owner';
  const isHandler =
    handler !== undefined &&
    (handler.kind === 'owner' ? isOwner && !against.owner : handler.personId === actor.personId);
  const account = accountOf(complainant);
  const isComplainant =
    account === undefined ? isHandler && complainant.kind === 'principal' : account === actor.personId;
  // With no person named, the practice is the other side.
  const isOther =
    against.personId === undefined ? isOwner : against.personId === actor.personId || (isOwner && against.owner);
  return [
    ...(isComplainant ? ['complainant' as const] : []),
    ...(isHandler ? ['handler' as const] : []),
    ...(isOther ? ['other-side' as const] : []),
    ...(isOwner ? ['owner' as const] : []),
    ...(measures.some(({ ownerId }) => ownerId === (isOwner ? OWNER : actor.personId))
      ? ['measure-owner' as const]
      : []),
  ];
}
