import type { summaryOperations } from '../../contracts/summary/operations.ts';
import type { SummaryReply } from '../../contracts/summary/replies.ts';
import { placeOfSummary, type Summary } from '../../domain/summary/summary.ts';
import type { SummaryStore } from '../../stores/summaries.ts';
import type { OpenKey } from '../../stores/vault.ts';
import type { Answer, Call, Reply } from '../runtime/call.ts';
import { consultAndFind, consultAndRead } from '../shared/consult.ts';
import type { Request } from '../shared/open-dossier.ts';
import { pageOfAll } from '../shared/page-of-all.ts';
import type { SummaryPorts } from './ports.ts';
import { summaryLine, summaryView } from './view.ts';

type Operations = typeof summaryOperations;

/** A draft is the coach's until it is sent: its client reads it then, and before in a package of access (AVG 15). */
const shows = ({ actor }: Pick<Request, 'actor'>, { state }: Pick<Summary, 'state'>): boolean =>
  state !== 'draft' || actor.role !== 'client';

/** The summary, for who asks; undefined when there is none, or none for them yet. */
export async function seenSummary(
  { summaries }: { readonly summaries: Pick<SummaryStore, 'load'> },
  call: Pick<Request, 'actor'>,
  { dossierId, summaryId }: Call<Operations['getSummary']>['params'],
  key: OpenKey,
): Promise<Summary | undefined> {
  const summary = await summaries.load(dossierId, summaryId, key);
  return summary && shows(call, summary) ? summary : undefined;
}

export async function listSummaries(
  ports: SummaryPorts,
  call: Call<Operations['listSummaries']>,
): Promise<Reply<Operations['listSummaries']>> {
  const opened = await consultAndRead(ports, call, call.params.dossierId, 'summary.list', ({ dossier, key }) =>
    ports.summaries.list(dossier.dossierId, key),
  );
  if (!opened.ok) return opened;
  const seen = opened.content.filter((summary) => shows(call, summary));
  const page = pageOfAll(seen, placeOfSummary, call.query, 'last');
  return { ok: true, body: { ...page, items: page.items.map(summaryLine) } };
}

/** The summary as it stands now, for who may see it. */
export async function shownSummary(
  ports: SummaryPorts,
  call: Request,
  params: Call<Operations['getSummary']>['params'],
): Promise<Answer<SummaryReply>> {
  const found = await consultAndFind(ports, call, params.dossierId, 'summary.list', ({ key }) =>
    seenSummary(ports, call, params, key),
  );
  return found.ok ? { ok: true, body: summaryView(found.content), version: found.content.version } : found;
}

export const getSummary = (
  ports: SummaryPorts,
  call: Call<Operations['getSummary']>,
): Promise<Reply<Operations['getSummary']>> => shownSummary(ports, call, call.params);
