import { addYears, earlierOf, laterOf } from '../calendar.ts';
import type { Rules } from '../rules.ts';
import type { BroughtForward, Dossier } from './dossier.ts';

/** The day on which a term ends: so many calendar years after the end (RIO-6.3, EK-10.1). */
export const destructionDay = (endedOn: string, rules: Rules): string =>
  addYears(endedOn, rules.retention.digitalYears);

/** The same, or an earlier day that the client chose or asked for; never before the trajectory has ended. */
export function destructionDayOf(
  { keepUntil, broughtForward = [] }: Pick<Dossier, 'keepUntil' | 'broughtForward'>,
  endedOn: string,
  rules: Rules,
): string {
  const asked = broughtForward.filter(({ right }) => right === 'objection').map(({ on }) => on);
  const chosen = [...asked, ...(keepUntil === undefined ? [] : [keepUntil])].map((on) => laterOf(on, endedOn));
  return [destructionDay(endedOn, rules), ...chosen].reduce(earlierOf);
}

/** An erasure that was granted and waits: the first of them, if there are more. */
export const erasureOf = ({ broughtForward = [] }: Pick<Dossier, 'broughtForward'>): BroughtForward | undefined =>
  broughtForward.filter(({ right }) => right === 'erasure').toSorted((one, other) => (one.on < other.on ? -1 : 1))[0];

/** The day on which it is due; undefined while its trajectory goes on and nobody asked for its erasure. */
export function dueDayOf(dossier: Dossier, rules: Rules): string | undefined {
  const erasure = erasureOf(dossier)?.on;
  if (dossier.endedOn === undefined) return erasure;
  const day = destructionDayOf(dossier, dossier.endedOn, rules);
  return erasure === undefined ? day : earlierOf(erasure, day);
}
