import { hiddenIn } from '../small-groups.ts';

/**
 * What is counted of trajectories, the most telling first: where a group is too small for all of it, the last goes first. Each is a
 * closed list of few values.
 */
export const CLASSES = ['service', 'outcome', 'duration', 'principalType'] as const;
export type ClassName = (typeof CLASSES)[number];

/** The coarse values of one trajectory. They are counted, and kept nowhere. */
export type Coarse = { readonly [C in ClassName]: string };

/** So many trajectories with these values. A value that is absent cannot be told of them: the group would be too small. */
export type AnonymousGroup = {
  readonly service?: string;
  readonly outcome?: string;
  readonly duration?: string;
  readonly principalType?: string;
  readonly count: number;
};

/** The trajectories that ended in a year. It has nothing of a dossier: no id, no key, no day, and no line about one trajectory. */
export type AnonymousYear = { readonly year: number; readonly groups: readonly AnonymousGroup[] };

type Told = Omit<AnonymousGroup, 'count'>;

/**
 * Divides a year into groups that are all large enough, so that whatever is added up from them, or subtracted, is about nobody or
 * about enough people: no release has to look at the ones before it. Fewer than the smallest group are no group at all.
 */
export function groupsOf(trajectories: readonly Coarse[], smallestGroup: number): AnonymousGroup[] {
  if (trajectories.length < smallestGroup) return [];
  return divide(trajectories, CLASSES, {}, smallestGroup).sort(inOrder);
}

function divide(
  members: readonly Coarse[],
  [name, ...rest]: readonly ClassName[],
  told: Told,
  smallestGroup: number,
): AnonymousGroup[] {
  if (members.length === 0) return [];
  if (name === undefined) return [{ ...told, count: members.length }];
  const counts = new Map<string, number>();
  for (const { [name]: value } of members) counts.set(value, (counts.get(value) ?? 0) + 1);
  const hidden = hiddenIn(counts, smallestGroup);
  if (hidden === 'all') return divide(members, rest, told, smallestGroup);
  const ofValue = (value: string) => members.filter((one) => one[name] === value);
  const shown = [...counts.keys()].filter((value) => !hidden.has(value));
  return [
    ...shown.flatMap((value) => divide(ofValue(value), rest, { ...told, [name]: value }, smallestGroup)),
    ...divide(
      members.filter((one) => hidden.has(one[name])),
      rest,
      told,
      smallestGroup,
    ),
  ];
}

/** By their values: an order by number, or of coming, would tell something. */
const keyOf = (group: AnonymousGroup): string => CLASSES.map((name) => group[name] ?? '').join(' ');
const inOrder = (one: AnonymousGroup, other: AnonymousGroup): number => (keyOf(one) < keyOf(other) ? -1 : 1);
