import * as change from '../../../domain/consult/change.ts';
import { reachHours, recordHours } from '../../../domain/consult/hours.ts';
import { planConsult } from '../../../domain/consult/plan.ts';
import * as record from '../../../domain/consult/record-activity.ts';
import { askWhetherHeld } from '../../../domain/consult/remind.ts';
import { refuse } from '../../../domain/refusal.ts';
import { NOW, PLANNED, RULES, TODAY, WORK } from '../consult/samples.ts';
import { RUNNING } from '../support/samples.ts';
import { type Commands, lying, type Typed } from './typed.ts';

const of = ({ stored }: Typed) => ({
  ...RUNNING,
  principalId: 'works',
  purpose: PLANNED.purpose,
  ...(stored ? { hold: { placedOn: TODAY, reviewOn: TODAY } } : {}),
});
/** With what was typed lying in it. */
const planned = ({ stored, lain, ...typed }: Typed) => ({
  ...PLANNED,
  secrets: lying({ lain }, { place: (stored ?? typed).reason }),
});
const work = ({ stored, lain, ...typed }: Typed) => ({
  ...WORK,
  secrets: lying({ lain }, { note: (stored ?? typed).reason }),
});
const WHEN = { day: '2026-12-01', time: '09:30', format: 'in-person', minutes: 60 } as const;
const coachId = 'coach-1';

/** Commands about consults and the time that work takes. */
export const ON_CONSULTS: Commands = {
  'consult/planConsult': (typed) =>
    planConsult(of(typed), { consultId: 'consult-1', coachId, ...WHEN, place: typed.reason }, RULES, NOW),
  'consult/moveConsult': (typed) =>
    change.moveConsult(of(typed), planned(typed), { ...WHEN, place: typed.reason }, NOW),
  'consult/holdConsult': (typed) => change.holdConsult(of(typed), planned(typed), 55, NOW),
  'consult/missConsult': (typed) =>
    change.missConsult(of(typed), planned(typed), typed.instead ?? 'not-come', RULES, NOW),
  'consult/cancelConsult': (typed) => change.cancelConsult(of(typed), planned(typed), NOW),
  'consult/askWhetherHeld': (typed) => askWhetherHeld(of(typed), planned(typed), RULES, '2026-11-27'),
  'consult/recordActivity': (typed) =>
    record.recordActivity(
      of(typed),
      {
        activityId: 'activity-1',
        coachId,
        kind: typed.instead ?? 'report',
        day: TODAY,
        minutes: 45,
        note: typed.reason,
      },
      RULES,
      TODAY,
    ),
  'consult/correctActivity': (typed) =>
    record.correctActivity(
      of(typed),
      work(typed),
      { kind: typed.instead, minutes: 30, note: typed.reason },
      RULES,
      TODAY,
    ),
  'consult/recordHours': (typed) => recordHours(of(typed), { hours: 20, since: TODAY }, TODAY),
  'consult/reachHours': (typed) =>
    reachHours({ ...of(typed), hours: { minutes: 60, since: TODAY, recordedOn: TODAY } }, 60, RULES, TODAY) ??
    refuse('hours-unchanged', 'time.registered'),
  'consult/withdrawActivity': (typed) => record.withdrawActivity(of(typed), work(typed), TODAY),
};
