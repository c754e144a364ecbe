import type { consultOperations } from '../../contracts/consult/operations.ts';
import { placeOfActivity } from '../../domain/consult/activity.ts';
import { type Consult, placeOf } from '../../domain/consult/consult.ts';
import { timeUsed } from '../../domain/consult/time-used.ts';
import { type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { consult, consultAndRead } from '../shared/consult.ts';
import type { Opened, Request } from '../shared/open-dossier.ts';
import { pageOfAll } from '../shared/page-of-all.ts';
import type { ConsultPorts } from './ports.ts';
import { activityView, consultView } from './view.ts';

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
export async function openConsult(
  ports: ConsultPorts,
  call: Request,
  { dossierId, consultId }: Call<Operations['getConsult']>['params'],
): Promise<{ readonly ok: true; readonly consult: Consult } | Problem> {
  let found: Consult | undefined;
  const unless = async ({ key }: Opened) => {
    found = await ports.consults.load(dossierId, consultId, key);
    return found ? undefined : problem('not-found', { rule: 'access.dossier' });
  };
  const opened = await consult(ports, call, dossierId, 'consult.list', { unless });
  if (!opened.ok) return opened;
  return found ? { ok: true, consult: found } : problem('not-found', { rule: 'access.dossier' });
}

export async function getConsult(
  ports: ConsultPorts,
  call: Call<Operations['getConsult']>,
): Promise<Reply<Operations['getConsult']>> {
  const opened = await openConsult(ports, call, call.params);
  return opened.ok ? { ok: true, body: consultView(opened.consult), version: opened.consult.version } : opened;
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
    Promise.all([ports.consults.list(dossier.dossierId, key), ports.activities.list(dossier.dossierId, key)]),
  );
  if (!opened.ok) return opened;
  return { ok: true, body: { number: opened.dossier.number, ...timeUsed(...opened.content) } };
}
