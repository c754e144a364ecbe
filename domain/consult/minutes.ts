import type { RuleId } from '../catalogue.ts';
import { type Refused, refuse } from '../refusal.ts';

const MINUTES_IN_A_DAY = 24 * 60;

/** Nothing takes no time, or more than a day has. */
export const refuseMinutes = (minutes: number, rule: RuleId): Refused | undefined =>
  Number.isInteger(minutes) && minutes > 0 && minutes <= MINUTES_IN_A_DAY
    ? undefined
    : refuse('minutes-impossible', rule, 'minutes');
