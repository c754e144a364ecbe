import type { Activity } from './activity.ts';
import type { Consult } from './consult.ts';

/** Minutes of a dossier: of consults that were held, and of the other work. */
export type TimeUsed = { readonly consults: number; readonly activities: number; readonly total: number };

export function timeUsed(
  consults: readonly Pick<Consult, 'state' | 'minutes'>[],
  activities: readonly Pick<Activity, 'withdrawnOn' | 'minutes'>[],
): TimeUsed {
  const held = sum(consults.filter(({ state }) => state === 'held'));
  const other = sum(activities.filter(({ withdrawnOn }) => withdrawnOn === undefined));
  return { consults: held, activities: other, total: held + other };
}

const sum = (all: readonly { readonly minutes: number }[]): number => all.reduce((so, { minutes }) => so + minutes, 0);
