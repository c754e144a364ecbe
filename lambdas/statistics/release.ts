import type { statisticsOperations } from '../../contracts/statistics/operations.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { type Release, releaseFigures, yearsOf } from '../../domain/statistics/release.ts';
import type { Policy } from '../../policies/index.ts';
import { type Answer, type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { leaveTrace } from '../shared/consult.ts';
import { entryOf } from '../shared/named.ts';
import { firstNames } from '../shared/names.ts';
import { enterPractice, mayInPractice } from '../shared/open-dossier.ts';
import { pageOfAll } from '../shared/page-of-all.ts';
import { asCsv, asXlsx, type Sheet } from '../shared/sheet.ts';
import { nameOfValue } from './names.ts';
import type { StatisticsPorts } from './ports.ts';
import { sheetOf } from './sheet.ts';

type Operations = typeof statisticsOperations;

export async function releaseStatistics(
  ports: StatisticsPorts,
  call: Call<Operations['releaseStatistics']>,
): Promise<Reply<Operations['releaseStatistics']>> {
  const denied = enterPractice(ports, call, 'statistics.release');
  if (denied) return denied;
  const releaseId = ports.ids.next();
  const asked = { releaseId, releasedBy: call.actor.personId, ...call.body };
  const outcome = releaseFigures(asked, await ports.statistics.years(), ports.policy, call.now);
  if (!outcome.ok) return outcome;
  const committed = await commitDecision(ports, call, ORGANISATION_CHAIN, outcome, [
    ports.releases.createWrite(outcome.next),
    ...call.remember(releaseId),
  ]);
  return committed.ok ? { ok: true, body: { releaseId } } : committed;
}

export async function repeatRelease(
  { releases }: StatisticsPorts,
  { actor }: Call<Operations['releaseStatistics']>,
  releaseId: string,
): Promise<Reply<Operations['releaseStatistics']>> {
  const denied = mayInPractice(actor, 'statistics.release');
  if (denied) return denied;
  const known = await releases.load(releaseId);
  return known ? { ok: true, body: { releaseId } } : problem('not-found', { rule: 'statistics.released' });
}

export async function listReleases(
  ports: StatisticsPorts,
  { actor, query }: Call<Operations['listReleases']>,
): Promise<Reply<Operations['listReleases']>> {
  const denied = mayInPractice(actor, 'statistics.read');
  if (denied) return denied;
  const all = await ports.releases.all();
  const page = pageOfAll(all, ({ releasedAt, releaseId }) => `${releasedAt} ${releaseId}`, query, 'last');
  const names = await firstNames(
    ports,
    page.items.map(({ releasedBy }) => releasedBy),
  );
  const items = page.items.map((release) => lineOf(ports.policy, release, names.get(release.releasedBy)));
  return { ok: true, body: { ...page, items } };
}

const lineOf = (policy: Policy, { releasedBy: _, purpose, suppressed, ...release }: Release, by?: string) => ({
  ...release,
  ...(by === undefined ? {} : { by }),
  purpose: entryOf(policy.statistics.purposes, purpose),
  suppressed: suppressed.map(({ of, values, ...one }) => ({
    ...one,
    of,
    values: of === 'year' ? [] : values.map((value) => nameOfValue(policy, of, value)),
  })),
});

type Download = Call<Operations['getReleaseCsv' | 'getReleaseXlsx']>;

async function download(
  ports: StatisticsPorts,
  call: Download,
  form: 'csv' | 'xlsx',
  write: (sheet: Sheet) => Uint8Array | Promise<Uint8Array>,
): Promise<Answer<string>> {
  const denied = enterPractice(ports, call, 'statistics.release');
  if (denied) return denied;
  const [release, counted] = await Promise.all([ports.releases.load(call.params.releaseId), ports.statistics.years()]);
  if (!release) return problem('not-found', { rule: 'statistics.released' });
  const trace = await leaveTrace(
    ports,
    call,
    { chain: ORGANISATION_CHAIN, conditions: [] },
    {
      action: 'statistics.download',
      rules: ['audit.every-act', 'statistics.released'],
      facts: { release: release.releaseId, form },
    },
  );
  if (!trace.ok) return trace;
  const sheet = sheetOf(yearsOf(release, counted), ports.policy, call.query.language ?? 'nl');
  return { ok: true, body: '', raw: await write(sheet) };
}

export const getReleaseCsv = (
  ports: StatisticsPorts,
  call: Call<Operations['getReleaseCsv']>,
): Promise<Reply<Operations['getReleaseCsv']>> => download(ports, call, 'csv', asCsv);

export const getReleaseXlsx = (
  ports: StatisticsPorts,
  call: Call<Operations['getReleaseXlsx']>,
): Promise<Reply<Operations['getReleaseXlsx']>> => download(ports, call, 'xlsx', asXlsx);
