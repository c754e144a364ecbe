import { addDays } from '../calendar.ts';
import { type Parties, refuseOwnCoach } from '../person/own-coach.ts';
import type { Person } from '../person/person.ts';
import { type Refused, refuse } from '../refusal.ts';

/** A coach's absence with a replacement (RIO-4.3). Whom it opens is decided by each client's own consent. */
export type Cover = {
  readonly coverId: string;
  readonly version: number;
  readonly coachId: string;
  readonly replacementId: string;
  /** ISO days, both included. */
  readonly from: string;
  readonly until: string;
  readonly state: 'planned' | 'ended';
  readonly endedAt?: string;
};

type CoverPlan = Pick<Cover, 'coachId' | 'replacementId' | 'from' | 'until'>;
type CoverRules = { readonly consents: { readonly maxCoverDays: number } };

/** Whether an absence can be planned so: not backwards, not in the past, not for longer than a holiday (RIO-4.3). */
export function refuseCover(
  { coachId, from, until }: CoverPlan,
  replacement: Person | undefined,
  who: Required<Pick<Parties, 'who' | 'coach'>>,
  rules: CoverRules,
  today: string,
): Refused | undefined {
  if (until < from) return refuse('cover-end-before-start', 'cover.from-until', 'until');
  if (from < today) return refuse('cover-in-past', 'cover.from-until', 'from');
  if (until > addDays(from, rules.consents.maxCoverDays - 1))
    return refuse('cover-too-long', 'cover.from-until', 'until');
  if (replacement?.role !== 'coach' || replacement.state !== 'active')
    return refuse('coach-unknown', 'cover.replacement', 'replacementId');
  if (replacement.personId === coachId) return refuse('cover-same-coach', 'cover.replacement', 'replacementId');
  return refuseOwnCoach(who, 'cover-same-coach', 'cover.replacement', 'replacementId');
}

/** Whether clients can still be asked for it. */
export const refuseEnded = (cover: Cover, today: string): Refused | undefined =>
  cover.state === 'ended' || cover.until < today ? refuse('cover-ended', 'cover.from-until') : undefined;
