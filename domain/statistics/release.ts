import type { Temporal } from 'temporal-polyfill';
import { decided, type Outcome } from '../decision.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { refuse } from '../refusal.ts';
import { figuresOf } from './figures.ts';
import type { AnonymousYear, ClassName } from './groups.ts';
import type { StatisticsRules } from './rules.ts';

/** What stayed out of a release, as the group would be too small. */
export type Suppressed = {
  readonly year: number;
  /** `year`: all of it. */
  readonly of: ClassName | 'year';
  /** Of so many trajectories the class is not told; none of a whole year, as that would be its number. */
  readonly untold: number;
  /** The values that got no number. */
  readonly values: readonly string[];
};

/** Anonymous figures that were given away: a line of the log. The figures themselves never change, so the years say which they were. */
export type Release = {
  readonly releaseId: string;
  /** ISO instant. */
  readonly releasedAt: string;
  readonly releasedBy: string;
  readonly purpose: string;
  /** The organisation that got them. */
  readonly receiver: string;
  readonly from: number;
  readonly until: number;
  readonly suppressed: readonly Suppressed[];
};

type Asked = Omit<Release, 'releasedAt' | 'suppressed'>;

export const yearsOf = <Y extends Pick<AnonymousYear, 'year'>>(
  { from, until }: Pick<Release, 'from' | 'until'>,
  years: readonly Y[],
): Y[] => years.filter(({ year }) => year >= from && year <= until);

/** Gives figures of some years away, for a purpose of the regulation (EK-2.2, EK-2.3, EK-8.1). @param counted every year that was counted */
export function releaseFigures(
  asked: Asked,
  counted: readonly AnonymousYear[],
  rules: StatisticsRules,
  now: Temporal.Instant,
): Outcome<Release> {
  const { releaseId, purpose, from, until } = asked;
  const forbidden = refuseForbiddenText({ receiver: asked.receiver });
  if (forbidden) return forbidden;
  if (!rules.statistics.purposes.some(({ id }) => id === purpose))
    return refuse('release-purpose-unknown', 'statistics.purpose-asked', 'purpose');
  if (until < from) return refuse('release-years', 'statistics.released', 'until');
  for (const [field, year] of Object.entries({ from, until }))
    if (!counted.some((one) => one.year === year))
      return refuse('release-year-not-counted', 'statistics.released', field);
  const years = yearsOf(asked, counted);
  if (years.every(({ groups }) => groups.length === 0))
    return refuse('release-too-small', 'statistics.never-joined', 'from');
  const suppressed = years.flatMap((year) => suppressedIn(year, rules));
  return decided<Release>(
    { ...asked, releasedAt: now.toString({ fractionalSecondDigits: 3 }), suppressed },
    {
      act: 'disclose',
      action: 'statistics.release',
      rules: ['statistics.purpose-asked', 'statistics.released', 'statistics.never-joined'],
      facts: { release: releaseId, purpose, from, until },
    },
  );
}

function suppressedIn(counted: AnonymousYear, rules: StatisticsRules): Suppressed[] {
  const { year, groups } = counted;
  if (groups.length === 0) return [{ year, of: 'year', untold: 0, values: [] }];
  return figuresOf(counted, rules)
    .filter(({ untold }) => untold > 0)
    .map(({ name, figures, untold }) => ({
      year,
      of: name,
      untold,
      values: figures.filter(({ count }) => count === undefined).map(({ value }) => value),
    }));
}
