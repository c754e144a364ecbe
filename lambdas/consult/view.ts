import type { ActivityReply, ConsultReply } from '../../contracts/consult/replies.ts';
import type { Activity } from '../../domain/consult/activity.ts';
import type { Consult } from '../../domain/consult/consult.ts';
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

export function activityView({ dossierId: _, coachId: __, secrets, earlier, ...activity }: Activity): ActivityReply {
  const { note } = secrets;
  return {
    ...activity,
    ...(note === undefined ? {} : { note }),
    ...(earlier ? { earlier: [...earlier] } : {}),
    ...earlierWordsOf(secrets),
  };
}
