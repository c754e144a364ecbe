import type { summaryOperations } from '../../contracts/summary/operations.ts';
import type { SummaryReply } from '../../contracts/summary/replies.ts';
import { placeOfSummary, type Summary } from '../../domain/summary/summary.ts';
import type { SummaryStore } from '../../stores/summaries.ts';
import type { Answer, Call, Reply } from '../runtime/call.ts';
import { consultAndFind, consultAndRead } from '../shared/consult.ts';
import type { Opened, Request } from '../shared/open-dossier.ts';
import { pageOfAll } from '../shared/page-of-all.ts';
import type { SummaryPorts } from './ports.ts';
import { summaryLine, summaryView } from './view.ts';

type Operations = typeof summaryOperations;

/** The dossier as it was opened, as far as a summary goes. */
type Way = Pick<Opened, 'key' | 'grant'>;

/**
 * A draft is the coach's until it is sent: its client reads it then, and before in a package of access (AVG 15). Whoever handles a
 * case reads what was sent.
 */
const shows = (
  { actor }: Pick<Request, 'actor'>,
  { grant }: Pick<Way, 'grant'>,
  { state }: Pick<Summary, 'state'>,
): boolean => state !== 'draft' || (actor.role !== 'client' && grant?.isCase !== true);

/** The summary, for who asks; undefined when there is none, or none for them yet. */
export async function seenSummary(
  { summaries }: { readonly summaries: Pick<SummaryStore, 'load'> },
  call: Pick<Request, 'actor'>,
  { dossierId, summaryId }: Call<Operations['getSummary']>['params'],
  way: Way,
): Promise<Summary | undefined> {
  const summary = await summaries.load(dossierId, summaryId, way.key);
  return summary && shows(call, way, summary) ? summary : undefined;
}

export async function listSummaries(
  ports: SummaryPorts,
  call: Call<Operations['listSummaries']>,
): Promise<Reply<Operations['listSummaries']>> {
  const opened = await consultAndRead(ports, call, call.params.dossierId, 'summary.list', async (found) =>
    (await ports.summaries.list(found.dossier.dossierId, found.key)).filter((summary) => shows(call, found, summary)),
  );
  if (!opened.ok) return opened;
  const seen = opened.content;
  const page = pageOfAll(seen, placeOfSummary, call.query, 'last');
  return { ok: true, body: { ...page, items: page.items.map(summaryLine) } };
}

/** The summary as it stands now, for who may see it. */
export async function shownSummary(
  ports: SummaryPorts,
  call: Request,
  params: Call<Operations['getSummary']>['params'],
): Promise<Answer<SummaryReply>> {
  const found = await consultAndFind(ports, call, params.dossierId, 'summary.list', (opened) =>
    seenSummary(ports, call, params, opened),
  );
  return found.ok ? { ok: true, body: summaryView(found.content), version: found.content.version } : found;
}

export const getSummary = (
  ports: SummaryPorts,
  call: Call<Operations['getSummary']>,
): Promise<Reply<Operations['getSummary']>> => shownSummary(ports, call, call.params);
