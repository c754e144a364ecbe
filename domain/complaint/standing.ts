import type { Standing } from '../access/relation.ts';
import type { Actor } from '../person/person.ts';
import { type Complaint, OWNER } from './complaint.ts';

/** How an account stands to a complaint: in several ways, or in none. */
export function standingsOf(complaint: Complaint, actor: Actor): Standing[] {
  const { complainant, handler, against, measures } = complaint;
  const isOwner = actor.role === 'owner';
  const isHandler =
    handler !== undefined &&
    (handler.kind === 'owner' ? isOwner && !against.owner : handler.personId === actor.personId);
  // With no person named, the practice is the other side.
  const isOther =
    against.personId === undefined ? isOwner : against.personId === actor.personId || (isOwner && against.owner);
  return [
    ...(complainant.kind !== 'anonymous' && complainant.personId === actor.personId ? ['complainant' as const] : []),
    ...(isHandler ? ['handler' as const] : []),
    ...(isOther ? ['other-side' as const] : []),
    ...(isOwner ? ['owner' as const] : []),
    ...(measures.some(({ ownerId }) => ownerId === (isOwner ? OWNER : actor.personId))
      ? ['measure-owner' as const]
      : []),
  ];
}
