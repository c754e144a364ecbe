import type { Actor } from '../person/person.ts';
import { type Complaint, OWNER } from './complaint.ts';

/** How somebody stands to a complaint. Whoever has no standing does not learn that it exists. */
export type Standing = 'complainant' | 'handler' | 'other-side' | 'owner' | 'measure-owner';

/** What can be done with a complaint, and by whom (RIO-7.2): the handler judges, the owner only sees to it that it goes on. */
const MAY = {
  look: ['complainant', 'handler', 'other-side', 'owner', 'measure-owner'],
  read: ['complainant', 'handler', 'other-side', 'owner'],
  assign: ['owner'],
  handle: ['handler'],
  // A letter about the owner is registered by the owner, who then adds what came with it.
  attach: ['complainant', 'handler', 'owner'],
  answer: ['complainant'],
  mediate: ['complainant', 'handler', 'other-side'],
  'do-measure': ['handler', 'owner', 'measure-owner'],
} as const satisfies { readonly [action: string]: readonly Standing[] };
export type ComplaintAction = keyof typeof MAY;

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

/** Undefined where somebody may not; an empty list is a stranger, who gets "not found". */
export function mayWith(complaint: Complaint, actor: Actor, action: ComplaintAction): 'yes' | 'no' | 'hidden' {
  const standings = standingsOf(complaint, actor);
  if (standings.length === 0) return 'hidden';
  const may: readonly Standing[] = MAY[action];
  return standings.some((one) => may.includes(one)) ? 'yes' : 'no';
}
