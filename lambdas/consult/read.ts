import type { consultOperations } from '../../contracts/consult/operations.ts';
import type { ConsultReply } from '../../contracts/consult/replies.ts';
import { placeOfActivity } from '../../domain/consult/activity.ts';
import { placeOf } from '../../domain/consult/consult.ts';
import { timeUsed } from '../../domain/consult/time-used.ts';
import type { Answer, Call, Reply } from '../runtime/call.ts';
import { consultAndFind, consultAndRead } from '../shared/consult.ts';
import type { Request } from '../shared/open-dossier.ts';
import { pageOfAll } from '../shared/page-of-all.ts';
import { seenSummary } from '../summary/read.ts';
import type { ConsultPorts } from './ports.ts';
import { activityView, consultView, timeView } from './view.ts';
import { registerOf } from './with-hours.ts';

type Operations = typeof consultOperations;

export async function listConsults(
  ports: ConsultPorts,
  call: Call<Operations['listConsults']>,
): Promise<Reply<Operations['listConsults']>> {
  const opened = await consultAndRead(ports, call, call.params.dossierId, 'consult.list', ({ dossier, key }) =>
    ports.consults.list(dossier.dossierId, key),
  );
  if (!opened.ok) return opened;
  const page = pageOfAll(opened.content, placeOf, call.query, 'last');
  return { ok: true, body: { ...page, items: page.items.map(consultView) } };
}

/** Opens a dossier to look into one consult, with its trace (RIO-1.5). */
export const openConsult = (
  ports: ConsultPorts,
  call: Request,
  { dossierId, consultId }: Call<Operations['getConsult']>['params'],
) =>
  consultAndFind(ports, call, dossierId, 'consult.list', ({ key }) => ports.consults.load(dossierId, consultId, key));

/** The consult as it stands now, for who may see it. */
export async function shownConsult(
  ports: ConsultPorts,
  call: Request,
  params: Call<Operations['getConsult']>['params'],
): Promise<Answer<ConsultReply>> {
  const opened = await openConsult(ports, call, params);
  return opened.ok ? { ok: true, body: consultView(opened.content), version: opened.content.version } : opened;
}

/** With the state of its summary, for who may read that. */
export async function getConsult(
  ports: ConsultPorts,
  call: Call<Operations['getConsult']>,
): Promise<Reply<Operations['getConsult']>> {
  const { dossierId, consultId } = call.params;
  const opened = await consultAndFind(ports, call, dossierId, 'consult.list', async (found) => {
    const [consult, summary] = await Promise.all([
      ports.consults.load(dossierId, consultId, found.key),
      seenSummary(ports, call, { dossierId, summaryId: consultId }, found),
    ]);
    return consult && { consult, summary };
  });
  if (!opened.ok) return opened;
  const { consult, summary } = opened.content;
  const body = { ...consultView(consult), ...(summary ? { summary: summary.state } : {}) };
  return { ok: true, body, version: consult.version };
}

export async function listActivities(
  ports: ConsultPorts,
  call: Call<Operations['listActivities']>,
): Promise<Reply<Operations['listActivities']>> {
  const opened = await consultAndRead(ports, call, call.params.dossierId, 'activity.list', ({ dossier, key }) =>
    ports.activities.list(dossier.dossierId, key),
  );
  if (!opened.ok) return opened;
  const page = pageOfAll(opened.content, placeOfActivity, call.query, 'last');
  return { ok: true, body: { ...page, items: page.items.map((activity) => activityView(activity, ports.policy)) } };
}

/** Minutes only, so the owner may have them too (EK-4.1). */
export async function getTime(
  ports: ConsultPorts,
  call: Call<Operations['getTime']>,
): Promise<Reply<Operations['getTime']>> {
  const opened = await consultAndRead(ports, call, call.params.dossierId, 'time.read', ({ dossier, key }) =>
    registerOf(ports, dossier.dossierId, key),
  );
  if (!opened.ok) return opened;
  const { dossier, content } = opened;
  return { ok: true, body: timeView(dossier, timeUsed(...content)), version: dossier.version };
}
