import { refuseOwnCoach } from '../person/own-coach.ts';
import type { Consent, EndReason } from './consent.ts';
import type { ResolvedSubject } from './subject.ts';

/** Whom a question names, as they stand now: resolved wherever the question is mailed or opens something. */
export type Colleague = Pick<ResolvedSubject, 'person' | 'parties'>;

/** Of a question that names no colleague. */
export const NOBODY: Colleague = { person: undefined, parties: undefined };

/** Why a question can open nothing any more and is taken back: whom it names is gone, or is the client or the coach themselves. */
export function overtaken({ subject }: Consent, { person, parties }: Colleague): EndReason | undefined {
  if (!('personId' in subject)) return undefined;
  if (person === undefined || person.state === 'removed') return 'account-removed';
  return parties && refuseOwnCoach(parties, 'cover-same-coach', 'cover.replacement', 'personId')
    ? 'own-coach'
    : undefined;
}
