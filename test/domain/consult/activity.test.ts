import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../domain/consult/activity.ts';
import {
  type CorrectActivity,
  correctActivity,
  recordActivity,
  withdrawActivity,
} from '../../../domain/consult/record-activity.ts';
import type { Outcome } from '../../../domain/decision.ts';
import { ENDED, ERASING, RUNNING } from '../support/samples.ts';
import { RULES, TODAY, WORK } from './samples.ts';

const dossier = { ...RUNNING, purpose: 'reintegration-guidance' };
const ids = { activityId: 'activity-1', coachId: 'coach-1' };
const record = (more: object = {}, of = dossier) =>
  recordActivity(of, { ...ids, kind: 'assessment', day: TODAY, minutes: 30, ...more }, RULES, TODAY);
const correct = (better: CorrectActivity, activity = WORK, of = dossier) =>
  correctActivity(of, activity, better, RULES, TODAY);
const withdrawn = withdrawActivity(dossier, WORK, TODAY);
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'yes' : outcome.refusal.code);
function nextOf(outcome: Outcome<Activity>): Activity {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.next;
}

describe('[RIO-3.4] work on a dossier', () => {
  it.each(RULES.consults.activityKinds)(
    '[EK-1.7] has the registration kind of $id, and the purpose of its dossier',
    (kind) => {
      expect(nextOf(record({ kind: kind.id }))).toMatchObject({
        registrationKind: kind.registrationKind,
        purpose: dossier.purpose,
      });
    },
  );

  it('[EK-2.1] can be said to be of another kind and for another purpose', () => {
    const labels = { registrationKind: 'workplace-guidance', purpose: 'outplacement' };
    expect(nextOf(record(labels))).toMatchObject(labels);
    expect(nextOf(correct(labels))).toMatchObject(labels);
  });

  it.each<[string, Outcome<unknown>, string]>([
    ['of a kind that is none', record({ kind: 'lunch' }), 'activity-kind-unknown'],
    ['corrected to a kind that is none', correct({ kind: 'lunch' }), 'activity-kind-unknown'],
    ['of no minutes', record({ minutes: 0 }), 'minutes-impossible'],
    ['of minutes below zero', record({ minutes: -1 }), 'minutes-impossible'],
    ['of more than a day', record({ minutes: 1441 }), 'minutes-impossible'],
    ['corrected to no minutes', correct({ minutes: 0 }), 'minutes-impossible'],
    ['of tomorrow', record({ day: '2026-11-27' }), 'activity-in-future'],
    ['corrected to tomorrow', correct({ day: '2026-11-27' }), 'activity-in-future'],
    ['of a registration kind that is none', record({ registrationKind: 'lunch' }), 'registration-kind-unknown'],
    ['for a purpose that is none', record({ purpose: 'marketing' }), 'purpose-unknown'],
    ['with a citizen service number', record({ note: 'BSN 111222333' }), 'citizen-service-number'],
    ['corrected to a citizen service number', correct({ note: 'BSN 111222333' }), 'citizen-service-number'],
    ['of after the end of the trajectory', record({}, ENDED), 'trajectory-ended'],
    ['in a dossier that is being destroyed', record({}, ERASING), 'under-erasure'],
    ['corrected in a dossier that is being destroyed', correct({ minutes: 5 }, WORK, ERASING), 'under-erasure'],
    ['struck out in a dossier that is being destroyed', withdrawActivity(ERASING, WORK, TODAY), 'under-erasure'],
    ['corrected after it was struck out', correct({ minutes: 5 }, nextOf(withdrawn)), 'activity-withdrawn'],
    ['struck out twice', withdrawActivity(dossier, nextOf(withdrawn), TODAY), 'activity-withdrawn'],
  ])('is refused when it is %s', (_, outcome, code) => {
    expect(codeOf(outcome)).toBe(code);
  });

  it('takes a minute, and a whole day', () => {
    for (const minutes of [1, 1440]) expect(codeOf(record({ minutes }))).toBe('yes');
  });

  it('keeps what stood there when it is corrected', () => {
    const better = nextOf(correct({ minutes: 50, note: 'Plan af' }));
    const { kind, day, minutes, registrationKind, purpose } = WORK;
    expect(better).toMatchObject({
      minutes: 50,
      earlier: [{ kind, day, minutes, registrationKind, purpose, until: TODAY }],
    });
    const words = [{ field: 'note', text: 'Plan geschreven', until: TODAY }];
    expect(better.secrets).toEqual({ note: 'Plan af', earlierWords: words });
    expect(nextOf(correct({ note: null })).secrets).toEqual({ earlierWords: words });
    expect(nextOf(correct({ minutes: 50 })).secrets).toEqual({ note: 'Plan geschreven' });
    expect(nextOf(withdrawn)).toEqual({ ...WORK, withdrawnOn: TODAY });
  });

  it('is corrected no more once there is no room for what it was', () => {
    const { kind, day, minutes, registrationKind, purpose } = WORK;
    const before = { kind, day, minutes, registrationKind, purpose, until: TODAY };
    const full = { ...WORK, earlier: Array.from({ length: 2000 }, () => before) };
    expect(codeOf(correct({ minutes: 5 }, full))).toBe('activity-full');
  });
});
