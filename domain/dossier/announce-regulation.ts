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
    if (round?.effectiveFrom === version.effectiveFrom) return round.doneOn === undefined;
    return round !== undefined || (version.effectiveFrom > since && announceFrom(version, rules) <= today);
  });

/** Whether the client of this dossier does not know of a version, or not of its day. */
function hasToKnow(dossier: Dossier, version: Version, rules: Rules, today: string): boolean {
  const told = toldOf(dossier, version);
  if (told) return told.effectiveFrom !== version.effectiveFrom;
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
  const announcedRegulations = [
    ...kept,
    ...versions.map(({ version, effectiveFrom }) => ({ version, effectiveFrom, announcedOn: today })),
  ];
  return decided<Dossier>({ ...dossier, announcedRegulations }, [announced(first), ...others.map(announced)], {
    effects: versions.map((version) => tell(dossier, version, today)),
  });
}

const announced = ({ version, effectiveFrom }: Version) =>
  ({
    act: 'record',
    action: 'regulation.announce',
    rules: ['regulation.announced'],
    facts: { regulation: version, effectiveFrom },
  }) as const;

function tell(dossier: Dossier, version: Version, today: string): Effect {
  const { effectiveFrom } = version;
  const before = toldOf(dossier, version)?.effectiveFrom;
  return {
    type: 'notify',
    notice: 'regulation-announced',
    recipient: { to: 'person', personId: dossier.clientId },
    facts: {
      regulation: version.version,
      effectiveFrom,
      holds: String(effectiveFrom <= today),
      ...(before === undefined ? {} : { before }),
    },
  };
}

/** The first client is told of a version. Later than the policy says, the owner hears it: they deployed it late, or nothing swept. */
export function beginAnnouncing(version: Version, rules: Rules, today: string): Decision<AnnouncementRound> {
  const { version: regulation, effectiveFrom } = version;
  const late = announceFrom(version, rules) < today;
  const facts = { regulation, effectiveFrom, days: String(rules.notice.announceDays) };
  return decided<AnnouncementRound>(
    { version: regulation, effectiveFrom, begunOn: today },
    {
      act: 'record',
      action: 'regulation.announce-all',
      rules: ['regulation.announced'],
      facts: { regulation, effectiveFrom, late: String(late) },
    },
    {
      effects: late ? [{ type: 'notify', notice: 'regulation-announced-late', recipient: { to: 'owner' }, facts }] : [],
    },
  );
}
