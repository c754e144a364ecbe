import type { ActivityReply } from '../../contracts/consult/replies.ts';
import { type Answer, problem } from '../runtime/call.ts';
import { consultAndRead } from '../shared/consult.ts';
import type { Request } from '../shared/open-dossier.ts';
import type { ConsultPorts } from './ports.ts';
import { activityView } from './view.ts';

/** The activity as it stands now, for who may still see it. */
export async function readActivity(
  ports: Pick<ConsultPorts, 'policy' | 'dossiers' | 'consents' | 'activities' | 'committer'>,
  call: Request,
  dossierId: string,
  activityId: string,
): Promise<Answer<ActivityReply>> {
  const opened = await consultAndRead(ports, call, dossierId, 'activity.list', ({ key }) =>
    ports.activities.load(dossierId, activityId, key),
  );
  if (!opened.ok) return opened;
  const { content } = opened;
  return content
    ? { ok: true, body: activityView(content, ports.policy), version: content.version }
    : problem('not-found', { rule: 'access.dossier' });
}
