import type { ActivityReply, ConsultReply } from '../../contracts/consult/replies.ts';
import type { Activity } from '../../domain/consult/activity.ts';
import type { Consult } from '../../domain/consult/consult.ts';
import type { Policy } from '../../policies/index.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';

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
  const nameOf = (id: string) => consults.activityKinds.find((kind) => kind.id === id)?.name ?? { nl: id, en: id };
  return {
    ...activity,
    name: nameOf(activity.kind),
    ...(note === undefined ? {} : { note }),
    ...(earlier ? { earlier: earlier.map((one) => ({ ...one, name: nameOf(one.kind) })) } : {}),
    ...earlierWordsOf(secrets),
  };
}
