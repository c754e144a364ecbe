import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays, addYears, laterOf } from '../calendar.ts';
import type { Effect, Recipient } from '../effect.ts';
import type { Rules } from '../rules.ts';
import type { AnnouncedDestruction, Dossier } from './dossier.ts';

/** The day on which a term ends: so many calendar years after the end (RIO-6.3, EK-10.1). */
export const destructionDay = (endedOn: string, rules: Rules): string =>
  addYears(endedOn, rules.retention.digitalYears);

/** The same, or an earlier day that the client chose; never before the trajectory has ended. */
export function destructionDayOf({ keepUntil }: Pick<Dossier, 'keepUntil'>, endedOn: string, rules: Rules): string {
  const term = destructionDay(endedOn, rules);
  if (keepUntil === undefined || keepUntil >= term) return term;
  return keepUntil < endedOn ? endedOn : keepUntil;
}

/** The day on which it will really be destroyed, as things are: later than its day by what it waits. */
export function destroyOn(dossier: Dossier, rules: Rules): string | undefined {
  if (dossier.endedOn === undefined || dossier.hold) return undefined;
  return announcedOf(dossier, rules)?.on ?? destructionDayOf(dossier, dossier.endedOn, rules);
}

/** What the client was told, as long as it is about the day that the rules give now. */
export function announcedOf(dossier: Dossier, rules: Rules): AnnouncedDestruction | undefined {
  const { destruction, endedOn } = dossier;
  if (destruction === undefined || endedOn === undefined) return undefined;
  return destruction.dueOn === destructionDayOf(dossier, endedOn, rules) ? destruction : undefined;
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
 * @param asked ISO day: the client asked for it to be destroyed on that day. Undefined: it follows from somebody else's act.
 */
export function scheduleDestruction(dossier: Dossier, rules: Rules, today: string, asked?: string): Scheduled {
  const { next } = withoutDestruction(dossier);
  const { endedOn, dossierId } = dossier;
  if (endedOn === undefined || dossier.hold) return { next, agenda: [], effects: [] };
  const dueOn = destructionDayOf(dossier, endedOn, rules);
  // What was told of this day stays as it was told; an act that does not move it moves nothing.
  if (asked === undefined && announcedOf(dossier, rules)) return { next: dossier, agenda: [], effects: [] };
  const on = laterOf(dueOn, earliestOf(rules, today, asked));
  const agenda = [putOn({ subject: dossierId, ...AT, dueOn: on }, today)];
  if (on > addDays(today, rules.retention.noticeDays)) return { next, agenda, effects: movedAway(dossier, on) };
  const waits = on > dueOn && on > today;
  const destruction = { dueOn, on, announcedOn: today, ...(waits ? { waits } : {}) } as const;
  return { next: { ...next, destruction }, agenda, effects: announcements({ ...next, destruction }, endedOn, rules) };
}

/**
 * A client who was told a day is told when that is off: otherwise they would wait for it, or ask for a copy in haste.
 * @param on the day further away of which they will be told again; undefined where there is none yet.
 */
export const movedAway = ({ dossierId, number, clientId, destruction }: Dossier, on?: string): Effect[] =>
  destruction === undefined
    ? []
    : [
        {
          type: 'notify',
          notice: 'destruction-moved',
          recipient: { to: 'person', personId: clientId },
          facts: { dossier: dossierId, number, ...(on === undefined ? {} : { on }) },
        },
      ];

/** The client's own day, when that is sooner than the end of the grace. */
function earliestOf(rules: Rules, today: string, asked: string | undefined): string {
  const grace = addDays(today, rules.retention.graceDays);
  if (asked === undefined || asked > grace) return grace;
  return laterOf(asked, today);
}

/** The client is told of it, with the way to a copy and to object; the owner is told too. */
function announcements(
  dossier: Dossier & { readonly destruction: AnnouncedDestruction },
  endedOn: string,
  rules: Rules,
): Effect[] {
  const { dossierId, number, clientId, destruction } = dossier;
  const { dueOn, on, waits } = destruction;
  const facts = {
    dossier: dossierId,
    number,
    on,
    endedOn,
    years: String(rules.retention.digitalYears),
    ground: dueOn < destructionDay(endedOn, rules) ? 'client' : 'term',
  };
  const tell = (recipient: Recipient, reader: 'client' | 'owner'): Effect => ({
    type: 'notify',
    notice: waits ? 'destruction-waits' : 'destruction-announced',
    recipient,
    facts: { ...facts, reader },
  });
  return [tell({ to: 'person', personId: clientId }, 'client'), tell({ to: 'owner' }, 'owner')];
}
