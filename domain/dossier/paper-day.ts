import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays, addYears, earlierOf, laterOf } from '../calendar.ts';
import type { Effect } from '../effect.ts';
import type { Rules } from '../rules.ts';
import type { DestroyedPaper, Dossier, DossierPaper } from './dossier.ts';
import { dueDayOf } from './due-day.ts';

/**
 * The last day of what is on paper (RIO-6.2): so many years after the end, later or sooner as the client decided, and never after the
 * digital dossier. An erasure that was granted makes it due at once. Undefined while the trajectory goes on or a legal hold keeps it.
 */
export function paperDayOf(dossier: Dossier, rules: Rules): string | undefined {
  const { hold, endedOn, paperUntil, paperGoneOn } = dossier;
  if (hold) return undefined;
  const digital = dueDayOf(dossier, rules);
  if (endedOn === undefined) return digital;
  const { paperYears, digitalYears } = rules.retention;
  const ordinary = addYears(endedOn, paperYears ?? digitalYears);
  const longer = paperUntil === undefined ? ordinary : laterOf(ordinary, paperUntil);
  const sooner = paperGoneOn === undefined ? longer : earlierOf(longer, laterOf(paperGoneOn, endedOn));
  return digital === undefined ? sooner : earlierOf(sooner, digital);
}

const NOTHING: DossierPaper = { recorded: 0, kept: 0, destroyed: [] };

const KINDS = ['paper-reminder', 'paper-destruction', 'paper-late'] as const;

export type ScheduledPaper = { readonly next: Dossier; readonly agenda: readonly AgendaChange[] };

/** The one place where the destruction of paper comes to be or moves: it follows the dossier, as long as there is paper. */
export function schedulePaper(dossier: Dossier, rules: Rules, today: string): ScheduledPaper {
  const { paper, dossierId } = dossier;
  if (!paper) return { next: dossier, agenda: [] };
  const { dueOn: before, ...rest } = paper;
  const dueOn = paper.kept > 0 ? paperDayOf(dossier, rules) : undefined;
  if (dueOn === before) return { next: dossier, agenda: [] };
  const at = { subject: dossierId, reference: 'dossier' } as const;
  if (dueOn === undefined)
    return { next: { ...dossier, paper: rest }, agenda: KINDS.map((kind) => ({ op: 'drop', ...at, kind })) };
  const days = {
    'paper-reminder': addDays(dueOn, -rules.paper.reminderDays),
    'paper-destruction': dueOn,
    'paper-late': addDays(dueOn, 1),
  } as const;
  return {
    next: { ...dossier, paper: { ...rest, dueOn } },
    agenda: KINDS.map((kind) => putOn({ ...at, kind, dueOn: days[kind] }, today)),
  };
}

/** One more copy is recorded. */
export const withCopy = (dossier: Dossier, rules: Rules, today: string): ScheduledPaper => {
  const { recorded, kept, ...rest } = dossier.paper ?? NOTHING;
  return schedulePaper({ ...dossier, paper: { ...rest, recorded: recorded + 1, kept: kept + 1 } }, rules, today);
};

/** One is no more: how many went by each method, and between which days, is what the certificate says of it. */
export function withoutCopy(dossier: Dossier, { on, method }: Gone, rules: Rules, today: string): ScheduledPaper {
  const { destroyed, kept, ...rest } = dossier.paper ?? NOTHING;
  const paper = { ...rest, kept: Math.max(0, kept - 1), destroyed: counted(destroyed, { on, method }) };
  return schedulePaper({ ...dossier, paper }, rules, today);
}

/**
 * One is still there after all. The first and the last day of a method are not known without those of every other copy that went.
 * @param gone of the others
 */
export function withCopyAfterAll(dossier: Dossier, gone: readonly Gone[], rules: Rules, today: string): ScheduledPaper {
  const { kept, ...rest } = dossier.paper ?? NOTHING;
  const paper = { ...rest, kept: kept + 1, destroyed: gone.reduce(counted, NOTHING.destroyed) };
  return schedulePaper({ ...dossier, paper }, rules, today);
}

type Gone = { readonly on: string; readonly method: string };

function counted(destroyed: readonly DestroyedPaper[], { on, method }: Gone): readonly DestroyedPaper[] {
  const same = destroyed.find((one) => one.method === method);
  const next = {
    method,
    copies: (same?.copies ?? 0) + 1,
    from: same ? earlierOf(same.from, on) : on,
    to: same ? laterOf(same.to, on) : on,
  };
  return [...destroyed.filter((one) => one !== same), next];
}

/** The dossier is being destroyed and there is still paper: no program can do that, so the coach and the owner are told. */
export function paperLeft({ paper, number, coachId }: Dossier): Effect[] {
  if (!paper || paper.kept === 0) return [];
  const facts = { number, copies: String(paper.kept) };
  return [
    {
      type: 'notify',
      notice: 'paper-left',
      recipient: { to: 'person', personId: coachId },
      facts: { ...facts, reader: 'coach' },
    },
    { type: 'notify', notice: 'paper-left', recipient: { to: 'owner' }, facts: { ...facts, reader: 'owner' } },
  ];
}
