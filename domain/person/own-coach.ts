import type { RuleOrArticle } from '../article.ts';
import type { Refused } from '../refusal.ts';
import { refuseAmong, type Somebody } from './same-person.ts';

/** Who they are to the directory: the one who gets a part in a dossier, and those who have theirs in it. */
export type Parties = { readonly who: Somebody; readonly client?: Somebody; readonly coach?: Somebody };

/** Nobody coaches themselves, or stands in for themselves, under a second account: asked wherever a coach gets a part in a dossier. */
export function refuseOwnCoach(
  { who, client, coach }: Parties,
  sameCoach: 'cover-same-coach' | 'handover-same-coach',
  rule: RuleOrArticle,
  field: string,
): Refused | undefined {
  return (
    refuseAmong(who, [coach], sameCoach, rule, field) ?? refuseAmong(who, [client], 'coach-is-client', rule, field)
  );
}
