import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays, laterOf } from '../calendar.ts';
import type { Effect, Recipient } from '../effect.ts';
import type { Rules } from '../rules.ts';
import type { AnnouncedDestruction, Dossier } from './dossier.ts';
import { destructionDay, dueDayOf, erasureOf } from './due-day.ts';
import { schedulePaper } from './paper-day.ts';

/** The day on which it will really be destroyed, as things are: later than its day by what it waits. */
export function destroyOn(dossier: Dossier, rules: Rules): string | undefined {
  if (dossier.hold) return undefined;
  return announcedOf(dossier, rules)?.on ?? dueDayOf(dossier, rules);
}

/** What the client was told, as long as it is about the day that the rules give now. */
export function announcedOf(dossier: Dossier, rules: Rules): AnnouncedDestruction | undefined {
  const { destruction } = dossier;
  return destruction !== undefined && destruction.dueOn === dueDayOf(dossier, rules) ? destruction : undefined;
}

/** Whether its client can say that the destruction they were told of has to wait: once for one day of it, and not under a hold. */
export function canObject(dossier: Dossier, rules: Rules): boolean {
  const announced = announcedOf(dossier, rules);
  return (
    announced !== undefined && !dossier.hold && dossier.state !== 'erasing' && dossier.objectedTo !== announced.dueOn
  );
}

const AT = { kind: 'destruction', reference: 'dossier' } as const;

export type Scheduled = {
  readonly next: Dossier;
  readonly agenda: readonly AgendaChange[];
  readonly effects: readonly Effect[];
};

/** Takes it off: nothing that was told of it holds any more. */
export function withoutDestruction(dossier: Dossier): { readonly next: Dossier; readonly agenda: AgendaChange } {
  const { destruction: _, ...next } = dossier;
  return { next, agenda: { op: 'drop', subject: dossier.dossierId, ...AT } };
}

/**
 * The one place where a destruction comes to be, moves, or is told again. It is on its day. Where that is within the grace of the
 * policy it waits that grace, so that nobody's slip destroys a dossier in an hour: only the client can ask for less. Whatever is
 * nearer than the notice of the policy is told to the client and the owner at once; the sweep tells of the rest when its time comes.
 * The destruction of paper moves with it.
 * @param asked ISO day: the client asked for it to be destroyed on that day. Undefined: it follows from somebody else's act.
 */
export function scheduleDestruction(dossier: Dossier, rules: Rules, today: string, asked?: string): Scheduled {
  const digital = scheduleDigital(dossier, rules, today, asked);
  const paper = schedulePaper(digital.next, rules, today);
  return { next: paper.next, agenda: [...digital.agenda, ...paper.agenda], effects: digital.effects };
}

function scheduleDigital(dossier: Dossier, rules: Rules, today: string, asked?: string): Scheduled {
  const { next, agenda: off } = withoutDestruction(dossier);
  const { dossierId } = dossier;
  if (dossier.hold) return { next, agenda: [], effects: [] };
  const dueOn = dueDayOf(dossier, rules);
  // An erasure that was taken back, of a trajectory that goes on.
  if (dueOn === undefined)
    return dossier.destruction
      ? { next, agenda: [off], effects: movedAway(dossier) }
      : { next, agenda: [], effects: [] };
  // What was told of this day stays as it was told; an act that does not move it, or not to a sooner day, moves nothing.
  const told = announcedOf(dossier, rules);
  if (told && (asked === undefined || asked >= told.on)) return { next: dossier, agenda: [], effects: [] };
  const on = laterOf(dueOn, earliestOf(rules, today, asked));
  const agenda = [putOn({ subject: dossierId, ...AT, dueOn: on }, today)];
  if (on > addDays(today, rules.retention.noticeDays)) return { next, agenda, effects: movedAway(dossier, on) };
  const waits = on > dueOn && on > today;
  const destruction = { dueOn, on, announcedOn: today, ...(waits ? { waits } : {}) } as const;
  return { next: { ...next, destruction }, agenda, effects: announcements({ ...next, destruction }, rules) };
}

/**
 * A client who was told a day is told when that is off: otherwise they would wait for it, or ask for a copy in haste.
 * @param on the day further away of which they will be told again; undefined where there is none yet.
 */
export const movedAway = (dossier: Dossier, on?: string): Effect[] =>
  dossier.destruction === undefined ? [] : [tellMoved(dossier, on)];

export const tellMoved = (
  { dossierId, number, clientId }: Dossier,
  on?: string,
  more: Readonly<Record<string, string>> = {},
): Effect => ({
  type: 'notify',
  notice: 'destruction-moved',
  recipient: { to: 'person', personId: clientId },
  facts: { dossier: dossierId, number, ...(on === undefined ? {} : { on }), ...more },
});

/** The client's own day, when that is sooner than the end of the grace. */
function earliestOf(rules: Rules, today: string, asked: string | undefined): string {
  const grace = addDays(today, rules.retention.graceDays);
  if (asked === undefined || asked > grace) return grace;
  return laterOf(asked, today);
}

/** Whose word it is that it happens on this day. */
function groundOf(dossier: Dossier, dueOn: string, rules: Rules): 'erasure' | 'client' | 'term' {
  if (erasureOf(dossier)?.on === dueOn) return 'erasure';
  return dossier.endedOn !== undefined && dueOn < destructionDay(dossier.endedOn, rules) ? 'client' : 'term';
}

/** The client is told of it, with the way to a copy and to object; the owner is told too. */
function announcements(dossier: Dossier & { readonly destruction: AnnouncedDestruction }, rules: Rules): Effect[] {
  const { dossierId, number, clientId, destruction, endedOn } = dossier;
  const { dueOn, on, waits } = destruction;
  const facts = {
    dossier: dossierId,
    number,
    on,
    ...(endedOn === undefined ? {} : { endedOn }),
    years: String(rules.retention.digitalYears),
    ground: groundOf(dossier, dueOn, rules),
  };
  const tell = (recipient: Recipient, reader: 'client' | 'owner'): Effect => ({
    type: 'notify',
    notice: waits ? 'destruction-waits' : 'destruction-announced',
    recipient,
    facts: { ...facts, reader },
  });
  return [tell({ to: 'person', personId: clientId }, 'client'), tell({ to: 'owner' }, 'owner')];
}
