import type { consultOperations } from '../../contracts/consult/operations.ts';
import { refusePeriod, type TimeLine, timeLines } from '../../domain/consult/time-lines.ts';
import { timeUsed } from '../../domain/consult/time-used.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { type Answer, type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { consultAndRead } from '../shared/consult.ts';
import { inParts } from '../shared/every.ts';
import { firstNames } from '../shared/names.ts';
import { mayInPractice } from '../shared/open-dossier.ts';
import { asCsv, asXlsx, type Sheet } from '../shared/sheet.ts';
import type { ConsultPorts } from './ports.ts';
import { dossiersWithTime } from './time-dossiers.ts';
import { type NamedLine, timeSheet } from './time-sheet.ts';

type Operations = typeof consultOperations;
type Asked = Call<Operations['getTimeCsv' | 'getTimeXlsx']>;
type Timed = {
  readonly ok: true;
  readonly dossier: Dossier;
  readonly lines: readonly TimeLine[];
  /** Minutes of the whole trajectory, whatever the period. */
  readonly used: number;
};

/** Dossiers of one file: each is opened, and its log says that its time was fetched. */
const MOST = 500;
/** Dossiers that are opened at once. */
const AT_ONCE = 20;

export const getTimeCsv = (
  ports: ConsultPorts,
  call: Call<Operations['getTimeCsv']>,
): Promise<Reply<Operations['getTimeCsv']>> => fetchTime(ports, call, asCsv);

export const getTimeXlsx = (
  ports: ConsultPorts,
  call: Call<Operations['getTimeXlsx']>,
): Promise<Reply<Operations['getTimeXlsx']>> => fetchTime(ports, call, asXlsx);

async function fetchTime(
  ports: ConsultPorts,
  call: Asked,
  write: (sheet: Sheet) => Uint8Array | Promise<Uint8Array>,
): Promise<Answer<string>> {
  const refused = refusePeriod(call.query);
  if (refused) return refused;
  const { dossier } = call.query;
  const timed = dossier === undefined ? await timeOfMany(ports, call) : await timeOfOne(ports, call, dossier);
  if (!timed.ok) return timed;
  const sheet = timeSheet(await named(ports, timed.all), ports.policy, call.query.language);
  return { ok: true, body: '', raw: await write(sheet) };
}

type All = { readonly ok: true; readonly all: readonly Timed[] };

async function timeOfOne(ports: ConsultPorts, call: Asked, dossierId: string): Promise<All | Problem> {
  const timed = await timeIn(ports, call, dossierId);
  return timed.ok ? { ok: true, all: [timed] } : timed;
}

/** Of a coach or a principal: without the dossiers of which they may not read the time, such as one that is being erased. */
async function timeOfMany(ports: ConsultPorts, call: Asked): Promise<All | Problem> {
  const { actor, query } = call;
  const denied = mayInPractice(actor, 'time.export-list', query.coach);
  if (denied) return denied;
  const coach = actor.role === 'coach' ? actor.personId : query.coach;
  const ids = await dossiersWithTime(ports.dossiers, coach, query);
  if (ids.length > MOST) return problem('time-too-many-dossiers', { rule: 'time.registered', field: 'until' });
  const found = await inParts(ids, AT_ONCE, (dossierId) => timeIn(ports, call, dossierId));
  const failed = found.find((one) => !one.ok && one.refusal.code !== 'not-allowed' && one.refusal.code !== 'not-found');
  if (failed && !failed.ok) return failed;
  return { ok: true, all: found.filter((one) => one.ok) };
}

/** Opens a dossier for its time in the period, with its trace (RIO-1.5). */
async function timeIn(ports: ConsultPorts, call: Asked, dossierId: string): Promise<Timed | Problem> {
  const opened = await consultAndRead(ports, call, dossierId, 'time.export', ({ key }) =>
    Promise.all([ports.consults.list(dossierId, key), ports.activities.list(dossierId, key)]),
  );
  if (!opened.ok) return opened;
  const { dossier, content } = opened;
  return { ok: true, dossier, lines: timeLines(...content, call.query), used: timeUsed(...content).total };
}

/** With the names of who did the work and for whom. */
async function named(ports: ConsultPorts, all: readonly Timed[]): Promise<NamedLine[]> {
  const principalIds = [...new Set(all.flatMap(({ dossier: { principalId } }) => principalId ?? []))];
  const [coaches, principals] = await Promise.all([
    firstNames(
      ports,
      all.flatMap(({ lines }) => lines.map(({ coachId }) => coachId)),
    ),
    Promise.all(principalIds.map(async (id) => [id, (await ports.people.principal(id))?.name] as const)),
  ]);
  const principalNames = new Map(principals);
  return all.flatMap(({ dossier: { number, principalId = '', hours }, lines, used }) =>
    lines.map((line) => ({
      ...line,
      number,
      coach: coaches.get(line.coachId) ?? '',
      principal: principalNames.get(principalId) ?? '',
      ...(hours ? { granted: { minutes: hours.minutes, left: hours.minutes - used } } : {}),
    })),
  );
}
