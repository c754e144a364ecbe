import { NOT_SAID, OWN_REQUEST } from './count-year.ts';
import { type AnonymousYear, CLASSES, type ClassName } from './groups.ts';
import type { StatisticsRules } from './rules.ts';

/** How many trajectories; absent: too few to tell. */
export type ClassFigure = { readonly value: string; readonly count?: number };
export type ClassFigures = {
  readonly name: ClassName;
  readonly figures: readonly ClassFigure[];
  /** Of so many it cannot be told which of these they are; none where it can be told of all. */
  readonly untold: number;
};

/** What can be counted of each class: the practice's closed lists, in their order. */
export function valuesOf(rules: StatisticsRules): { readonly [C in ClassName]: readonly string[] } {
  const { services, principalTypes, statistics } = rules;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return {
    service: ids(services),
    outcome: [...ids(statistics.outcomes), NOT_SAID],
    duration: ids(statistics.durations),
    principalType: [...ids(principalTypes), OWN_REQUEST],
  };
}

const sum = (groups: AnonymousYear['groups']): number => groups.reduce((total, { count }) => total + count, 0);

/** All of a year; undefined: too few to tell. */
export const totalOf = ({ groups }: AnonymousYear): number | undefined =>
  groups.length === 0 ? undefined : sum(groups);

/** A year, class by class: each number is of one group or of several added up. What left the policy's list since is behind it. */
export function figuresOf({ groups }: AnonymousYear, rules: StatisticsRules): ClassFigures[] {
  const listed = valuesOf(rules);
  return CLASSES.map((name) => {
    const counted = new Set(groups.flatMap(({ [name]: value }) => value ?? []));
    const values = [...new Set([...listed[name], ...counted])];
    const figures = values.map((value) => {
      const count = sum(groups.filter(({ [name]: told }) => told === value));
      return count === 0 ? { value } : { value, count };
    });
    return { name, figures, untold: sum(groups.filter(({ [name]: told }) => told === undefined)) };
  });
}
