import type { ActivityReply, ConsultReply, TimeReply } from '../../contracts/consult/replies.ts';
import type { Activity } from '../../domain/consult/activity.ts';
import type { Consult, ConsultState } from '../../domain/consult/consult.ts';
import type { TimeUsed } from '../../domain/consult/time-used.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Policy, Text } from '../../policies/index.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';
import { nameIn } from '../shared/named.ts';

/** What came of a consult, on paper and in a file. */
export const CONSULT_STATES: { readonly [S in ConsultState]: Text } = {
  planned: { nl: 'Gepland', en: 'Planned' },
  held: { nl: 'Gehouden', en: 'Held' },
  missed: { nl: 'Niet gehouden', en: 'Not held' },
  cancelled: { nl: 'Afgezegd', en: 'Called off' },
};

export function consultView({ dossierId: _, coachId: __, secrets, earlier, ...consult }: Consult): ConsultReply {
  const { place } = secrets;
  return {
    ...consult,
    ...(place === undefined ? {} : { place }),
    ...(earlier ? { earlier: [...earlier] } : {}),
    ...earlierWordsOf(secrets),
  };
}

export function activityView(
  { dossierId: _, coachId: __, secrets, earlier, ...activity }: Activity,
  { consults }: Policy,
): ActivityReply {
  const { note } = secrets;
  const nameOf = (id: string) => nameIn(consults.activityKinds, id);
  return {
    ...activity,
    name: nameOf(activity.kind),
    ...(note === undefined ? {} : { note }),
    ...(earlier ? { earlier: earlier.map((one) => ({ ...one, name: nameOf(one.kind) })) } : {}),
    ...earlierWordsOf(secrets),
  };
}

/** Minutes that were used, and of what was granted how many are left: fewer than none when more was used. */
export function timeView(
  { number, hours, principalId }: Pick<Dossier, 'number' | 'hours' | 'principalId'>,
  used: TimeUsed,
): TimeReply {
  const commissioned = principalId !== undefined;
  if (!hours) return { number, ...used, commissioned };
  const { told: _, earlier, ...granted } = hours;
  const left = granted.minutes - used.total;
  return {
    number,
    ...used,
    commissioned,
    granted: { ...granted, left, ...(earlier ? { earlier: [...earlier] } : {}) },
  };
}
