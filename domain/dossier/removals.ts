import { type AgendaChange, putOn } from '../agenda.ts';
import { addDays } from '../calendar.ts';
import type { Effect, Recipient } from '../effect.ts';
import type { Rules } from '../rules.ts';
import type { Dossier, WaitingRemoval } from './dossier.ts';

/** One item for all of them, on the day of the first: however many there are, a hold takes one thing off the agenda. */
const AT = { kind: 'rights-removal', reference: 'dossier' } as const;
const dropRemovals = (subject: string): AgendaChange => ({ op: 'drop', subject, ...AT });

export type RemovalsScheduled = {
  readonly next: Dossier;
  readonly agenda: readonly AgendaChange[];
  readonly effects: readonly Effect[];
};

function withRemovals(dossier: Dossier, removals: readonly WaitingRemoval[], today: string): RemovalsScheduled {
  const { removals: _, ...rest } = dossier;
  const next: Dossier = removals.length === 0 ? rest : { ...rest, removals };
  const [first] = removals.flatMap(({ on }) => (on === undefined ? [] : [on])).sort();
  const agenda =
    first === undefined
      ? dropRemovals(dossier.dossierId)
      : putOn({ subject: dossier.dossierId, ...AT, dueOn: first }, today);
  return { next, agenda: [agenda], effects: [] };
}

const others = ({ removals = [] }: Dossier, requestId: string) => removals.filter((one) => one.requestId !== requestId);

export const removalOf = (
  { removals = [] }: Pick<Dossier, 'removals'>,
  requestId: string,
): WaitingRemoval | undefined => removals.find((one) => one.requestId === requestId);

/** What a request takes away waits until this day. */
export function putRemoval(dossier: Dossier, requestId: string, on: string, today: string): RemovalsScheduled {
  const one: WaitingRemoval = { ...removalOf(dossier, requestId), requestId, on };
  return withRemovals(dossier, [...others(dossier, requestId), one], today);
}

/** It goes now, or not at all. */
export const dropRemoval = (dossier: Dossier, requestId: string, today: string): RemovalsScheduled =>
  withRemovals(dossier, others(dossier, requestId), today);

/** The first of which the day has come. */
export const removalDue = ({ removals = [] }: Dossier, today: string): WaitingRemoval | undefined =>
  removals.find(({ on }) => on !== undefined && on <= today);

/** Those of which the client was told a day that they can still object to: once for each, and not under a hold. */
export const removalsToObjectTo = ({ removals = [], hold, state }: Dossier): readonly WaitingRemoval[] =>
  hold || state === 'erasing' ? [] : removals.filter(({ on, objected }) => on !== undefined && !objected);

/** Under a hold the days that were told are off; the client hears that. */
export function holdRemovals(dossier: Dossier, today: string): RemovalsScheduled {
  const { removals = [] } = dossier;
  if (removals.every(({ on }) => on === undefined)) return { next: dossier, agenda: [], effects: [] };
  const held = withRemovals(
    dossier,
    removals.map(({ on: _, ...one }) => one),
    today,
  );
  return { ...held, effects: [tellOff(dossier, 'held')] };
}

/** The hold is lifted: each waits the grace again, and both are told of it. */
export function removalsAgain(dossier: Dossier, { retention }: Pick<Rules, 'retention'>, today: string) {
  const { removals = [] } = dossier;
  if (removals.length === 0) return { next: dossier, agenda: [], effects: [] } satisfies RemovalsScheduled;
  const on = addDays(today, retention.graceDays);
  const again = withRemovals(
    dossier,
    removals.map((one) => ({ ...one, on })),
    today,
  );
  return { ...again, effects: tellRemoval(dossier, on) } satisfies RemovalsScheduled;
}

/** A dossier that is destroyed takes everything with it. */
export const withoutRemovals = ({ dossierId, removals }: Dossier): readonly AgendaChange[] =>
  removals ? [dropRemovals(dossierId)] : [];

/** Client and owner are told the day, with the way to stop it. */
export function tellRemoval({ dossierId, number, clientId }: Dossier, on: string): Effect[] {
  const tell = (recipient: Recipient, reader: 'client' | 'owner'): Effect => ({
    type: 'notify',
    notice: 'removal-waits',
    recipient,
    facts: { dossier: dossierId, number, on, reader },
  });
  return [tell({ to: 'person', personId: clientId }, 'client'), tell({ to: 'owner' }, 'owner')];
}

/** The day that the client was told is off. */
export const tellOff = ({ dossierId, number, clientId }: Dossier, because: 'held' | 'taken-back'): Effect => ({
  type: 'notify',
  notice: 'removal-off',
  recipient: { to: 'person', personId: clientId },
  facts: { dossier: dossierId, number, because },
});
