import { type Decision, decided, type Outcome } from '../decision.ts';
import type { Dossier, HoursAs, HoursGranted } from '../dossier/dossier.ts';
import { type Refused, refuse } from '../refusal.ts';
import { refuseTooManyWords } from '../replaced-words.ts';
import { refuseOutside } from './bounds.ts';
import type { ConsultRules } from './rules.ts';

const MINUTES_IN_AN_HOUR = 60;
/** More than a year of full-time work: no principal grants that for one trajectory. */
const MOST_HOURS = 2_000;

export type RecordHours = { readonly hours: number; readonly minutes?: number | undefined; readonly since: string };

/** How much time the principal granted for the trajectory, or that it is otherwise now; what stood there stays (RIO-3.4, AVG 5(1)(d)). */
export function recordHours(dossier: Dossier, command: RecordHours, today: string): Outcome<Dossier> {
  const { hours, minutes = 0, since } = command;
  if (dossier.principalId === undefined) return refuse('hours-without-principal', 'dossier.commission');
  const refused = refuseOutside(dossier, since) ?? refuseAmount(hours, minutes);
  if (refused) return refused;
  if (since > today) return refuse('hours-in-future', 'time.registered', 'since');
  const granted: HoursAs = { minutes: hours * MINUTES_IN_AN_HOUR + minutes, since };
  const before = dossier.hours;
  if (before?.minutes === granted.minutes && before.since === since)
    return refuse('hours-unchanged', 'time.registered', 'hours');
  const earlier = [...(before?.earlier ?? []), ...(before ? [earlierOf(before, today)] : [])];
  const full = refuseTooManyWords('hours-full', 'time.registered', earlier);
  if (full) return full;
  // Nothing was told of the new amount yet.
  const next: HoursGranted = { ...granted, recordedOn: today, ...(earlier.length > 0 ? { earlier } : {}) };
  return decided<Dossier>(
    { ...dossier, hours: next },
    {
      act: before ? 'change' : 'record',
      action: 'hours.record',
      rules: ['time.registered', 'dossier.accurate'],
      facts: { minutes: next.minutes, since },
    },
  );
}

const earlierOf = ({ minutes, since }: HoursGranted, until: string) => ({ minutes, since, until });

function refuseAmount(hours: number, minutes: number): Refused | undefined {
  const isCount = (count: number, most: number) => Number.isInteger(count) && count >= 0 && count <= most;
  if (!isCount(minutes, MINUTES_IN_AN_HOUR - 1)) return refuse('hours-impossible', 'time.registered', 'minutes');
  const possible = isCount(hours, MOST_HOURS) && hours * MINUTES_IN_AN_HOUR + minutes > 0;
  // Not a minute above the most.
  if (!possible || (hours === MOST_HOURS && minutes > 0)) return refuse('hours-impossible', 'time.registered', 'hours');
  return undefined;
}

/**
 * A percentage of the granted hours is used that the coach was not told of: it is told, once. More than was granted stops nobody.
 * @param used minutes of all consults that were held and of the other work.
 */
export function reachHours(
  dossier: Dossier,
  used: number,
  { consults }: Pick<ConsultRules, 'consults'>,
  today: string,
): ({ readonly ok: true } & Decision<Dossier>) | undefined {
  const { hours, dossierId, coachId } = dossier;
  if (!hours) return undefined;
  const percent = Math.max(0, ...consults.hoursToldAt.filter((one) => used * 100 >= one * hours.minutes));
  if (percent <= (hours.told?.percent ?? 0)) return undefined;
  const next: Dossier = { ...dossier, hours: { ...hours, told: { percent, on: today } } };
  return decided<Dossier>(
    next,
    { act: 'keep', action: 'hours.reach', rules: ['time.registered'], facts: { percent } },
    {
      effects: [
        {
          type: 'notify',
          notice: 'hours-reached',
          recipient: { to: 'person', personId: coachId },
          facts: { dossier: dossierId, percent: String(percent) },
        },
      ],
    },
  );
}

/** Whether there is a percentage left to tell of. */
export const mayReachHours = ({ hours }: Dossier, { consults }: Pick<ConsultRules, 'consults'>): boolean =>
  hours !== undefined && consults.hoursToldAt.some((percent) => percent > (hours.told?.percent ?? 0));
