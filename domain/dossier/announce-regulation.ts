import { addDays } from '../calendar.ts';
import { type Decision, decided, type Outcome } from '../decision.ts';
import type { Effect } from '../effect.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import type { Dossier } from './dossier.ts';

type Version = Rules['regulations'][number];

/** How far the sweep is with telling the clients of one version. Days are ISO days. */
export type AnnouncementRound = Version & {
  /** The day on which the first client was told. */
  readonly begunOn: string;
  /** Since then all of them know, and who comes later is told when their dossier is made. */
  readonly doneOn?: string;
};

/** From this day on clients are told of a version. */
const announceFrom = ({ effectiveFrom }: Version, rules: Rules): string =>
  addDays(effectiveFrom, -rules.notice.announceDays);

/**
 * The versions that somebody may have to be told of: whose day is near enough, and came after the practice began. One that was told
 * with another day is among them at once, however far away it is now: a client waits for the day that they were told.
 * @param since the day of the practice's first act
 */
export const versionsToAnnounce = (
  rules: Rules,
  rounds: readonly AnnouncementRound[],
  since: string,
  today: string,
): Version[] =>
  rules.regulations.filter((version) => {
    const round = rounds.find((one) => one.version === version.version);
    if (round && isSame(round, version)) return round.doneOn === undefined;
    if (round !== undefined) return true;
    // Called off before anybody was told: nobody has to hear of it.
    if (version.withdrawnOn !== undefined) return false;
    return version.effectiveFrom > since && announceFrom(version, rules) <= today;
  });

/** Nothing has changed since: its day is that day, and it is called off or not as it was. */
export const isSame = (told: Pick<Version, 'effectiveFrom' | 'withdrawnOn'>, version: Version): boolean =>
  told.effectiveFrom === version.effectiveFrom && told.withdrawnOn === version.withdrawnOn;

/** Whether the client of this dossier does not know of a version, or not of its day. */
function hasToKnow(dossier: Dossier, version: Version, rules: Rules, today: string): boolean {
  const told = toldOf(dossier, version);
  if (told) return !isSame(told, version);
  if (version.withdrawnOn !== undefined) return false;
  // Whoever came after its day was given it as the regulation that holds.
  if (version.effectiveFrom <= dossier.createdOn) return false;
  if (dossier.notices.some(({ regulationVersion }) => regulationVersion === version.version)) return false;
  return announceFrom(version, rules) <= today;
}

const toldOf = ({ announcedRegulations = [] }: Dossier, { version }: Version) =>
  announcedRegulations.find((one) => one.version === version);

const newTo = (dossier: Dossier, rules: Rules, today: string): Version[] =>
  rules.regulations.filter((version) => hasToKnow(dossier, version, rules, today));

/** The client is told of every version that they do not know of: once, and again only when its day has moved (EK-12.2). */
export function announceRegulations(dossier: Dossier, rules: Rules, today: string): Outcome<Dossier> {
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  const [first, ...others] = newTo(dossier, rules, today);
  if (first === undefined) return refuse('not-due', 'regulation.announced');
  const versions = [first, ...others] as const;
  const names = new Set(versions.map(({ version }) => version));
  const kept = (dossier.announcedRegulations ?? []).filter(({ version }) => !names.has(version));
  const announcedRegulations = [...kept, ...versions.map((version) => ({ ...named(version), announcedOn: today }))];
  return decided<Dossier>({ ...dossier, announcedRegulations }, [announced(first), ...others.map(announced)], {
    effects: versions.map((version) => tell(dossier, version, today)),
  });
}

/** A version as it is kept: without its articles. */
const named = ({ version, effectiveFrom, withdrawnOn }: Version): Version => ({
  version,
  effectiveFrom,
  ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
});

const announced = ({ version, effectiveFrom, withdrawnOn }: Version) =>
  ({
    act: 'record',
    action: withdrawnOn === undefined ? 'regulation.announce' : 'regulation.withdraw',
    rules: ['regulation.announced'],
    facts: { regulation: version, effectiveFrom },
  }) as const;

function tell(dossier: Dossier, version: Version, today: string): Effect {
  const { effectiveFrom, withdrawnOn } = version;
  const told = toldOf(dossier, version);
  const recipient = { to: 'person', personId: dossier.clientId } as const;
  if (withdrawnOn !== undefined) {
    const facts = { regulation: version.version, effectiveFrom: told?.effectiveFrom ?? effectiveFrom };
    return { type: 'notify', notice: 'regulation-withdrawn', recipient, facts };
  }
  // Of one that was called off there is no day that is off.
  const before = told?.withdrawnOn === undefined ? told?.effectiveFrom : undefined;
  return {
    type: 'notify',
    notice: 'regulation-announced',
    recipient,
    facts: {
      regulation: version.version,
      effectiveFrom,
      holds: String(effectiveFrom <= today),
      ...(before === undefined ? {} : { before }),
    },
  };
}

/** The first client is told of a version, or that it was called off. Later than the policy says, the owner hears it: they deployed it late, or nothing swept. */
export function beginAnnouncing(version: Version, rules: Rules, today: string): Decision<AnnouncementRound> {
  const { version: regulation, effectiveFrom, withdrawnOn } = version;
  const late = withdrawnOn === undefined && announceFrom(version, rules) < today;
  const facts = { regulation, effectiveFrom, days: String(rules.notice.announceDays) };
  return decided<AnnouncementRound>(
    { ...named(version), begunOn: today },
    {
      act: 'record',
      action: withdrawnOn === undefined ? 'regulation.announce-all' : 'regulation.withdraw-all',
      rules: ['regulation.announced'],
      facts: { regulation, effectiveFrom, late: String(late) },
    },
    {
      effects: late ? [{ type: 'notify', notice: 'regulation-announced-late', recipient: { to: 'owner' }, facts }] : [],
    },
  );
}
