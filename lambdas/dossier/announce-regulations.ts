import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import {
  type AnnouncementRound,
  announceRegulations as announce,
  beginAnnouncing,
  isSame,
  versionsToAnnounce,
} from '../../domain/dossier/announce-regulation.ts';
import type { Policy } from '../../policies/index.ts';
import type { AgendaStore } from '../../stores/agenda.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Log } from '../runtime/log.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';

export type AnnouncePorts = SystemPorts & {
  readonly policy: Policy;
  readonly agenda: AgendaStore;
  readonly dossiers: DossierStore;
  readonly log: Pick<Log, 'error'>;
};

/** Lines of the register that are read at once. */
const LINES = 100;

type Version = ReturnType<typeof versionsToAnnounce>[number];
type Run = {
  readonly versions: readonly Version[];
  readonly before: readonly AnnouncementRound[];
  /** By the version: those of which the first client was told, of the day that it has now. */
  readonly begun: Map<string, AnnouncementRound>;
  readonly today: string;
};

/**
 * Tells the client of every dossier of a new version of the regulation, before its day (EK-12.2). Each dossier says what its client was
 * told, so that a round that was interrupted goes on in the next sweep and tells nobody twice; one in which a dossier failed is gone
 * through again. Once all know, this reads a few items and no dossier: whoever comes later is told when their dossier is made.
 * @returns how many clients were told.
 */
export async function announceRegulations(ports: AnnouncePorts): Promise<number> {
  const { agenda, policy } = ports;
  const today = dayOf(await ports.clock.now());
  const [since, before] = await Promise.all([
    agenda.firstDay(),
    agenda.announcementRounds(policy.regulations.map(({ version }) => version)),
  ]);
  if (since === undefined) return 0;
  const versions = versionsToAnnounce(policy, before, since, today);
  if (versions.length === 0) return 0;
  const begun = new Map(
    before.filter((round) => versions.some((one) => isOf(round, one))).map((one) => [one.version, one]),
  );
  const run: Run = { versions, before, begun, today };
  const outcomes: Told[] = [];
  let after: string | undefined;
  do {
    const page = await ports.dossiers.register(LINES, after);
    for (const { dossierId } of page.items) outcomes.push(await tellOne(ports, run, dossierId));
    after = page.next;
  } while (after !== undefined);
  if (!outcomes.includes('failed')) await agenda.setRounds(versions.map((version) => doneOf(run, version)));
  return outcomes.filter((outcome) => outcome === 'told').length;
}

const isOf = (round: AnnouncementRound, version: Version): boolean =>
  round.version === version.version && isSame(round, version);

type Told = 'told' | 'knows' | 'failed';

/** One that fails holds nothing else up. */
async function tellOne(ports: AnnouncePorts, run: Run, dossierId: string): Promise<Told> {
  try {
    return await tell(ports, run, dossierId);
  } catch (error) {
    const outcome = error instanceof Error ? error.name : 'unknown';
    ports.log.error('a new regulation was not announced', { dossierId, outcome });
    return 'failed';
  }
}

async function tell(ports: AnnouncePorts, run: Run, dossierId: string): Promise<Told> {
  const loaded = await ports.dossiers.load(dossierId);
  // Its key is gone: it is being erased.
  if (!loaded) return 'knows';
  const outcome = announce(loaded.dossier, ports.policy, run.today);
  if (!outcome.ok) return 'knows';
  const known = loaded.dossier.announcedRegulations ?? [];
  for (const one of outcome.next.announcedRegulations ?? [])
    if (!known.includes(one)) await begin(ports, run, one.version);
  const writes = [ports.dossiers.saveWrite(loaded, outcome.next)];
  return (await commitBySystem(ports, dossierId, outcome, writes)).ok ? 'told' : 'failed';
}

/** With the first client that is told: from then on the log of the practice says so, and the owner knows when it was late. */
async function begin(ports: AnnouncePorts, run: Run, name: string): Promise<void> {
  const { begun, before, today } = run;
  const version = run.versions.find((one) => one.version === name);
  if (version === undefined || begun.has(name)) return;
  const former = before.find((one) => one.version === name);
  const outcome = beginAnnouncing(version, ports.policy, today);
  const write = ports.agenda.beginRoundWrite(outcome.next, former);
  const committed = await commitBySystem(ports, ORGANISATION_CHAIN, outcome, [write]);
  // Another sweep began it a moment ago.
  if (!committed.ok && committed.conflict !== 'begun') throw new Error('Busy');
  begun.set(name, outcome.next);
}

const doneOf = ({ begun, today }: Run, { version, effectiveFrom, withdrawnOn }: Version): AnnouncementRound => {
  const { begunOn } = begun.get(version) ?? { begunOn: today };
  const round = { version, effectiveFrom, begunOn, doneOn: today };
  return withdrawnOn === undefined ? round : { ...round, withdrawnOn };
};
