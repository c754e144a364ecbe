import { describe, expect, it } from 'vitest';
import { cancelConsult, holdConsult, missConsult, moveConsult } from '../../../domain/consult/change.ts';
import type { Consult } from '../../../domain/consult/consult.ts';
import { planConsult } from '../../../domain/consult/plan.ts';
import { askWhetherHeld } from '../../../domain/consult/remind.ts';
import { timeUsed } from '../../../domain/consult/time-used.ts';
import type { Outcome } from '../../../domain/decision.ts';
import { ENDED, ERASING, REGISTERED, RUNNING } from '../support/samples.ts';
import { NOW, PLANNED, RULES, TODAY } from './samples.ts';

const dossier = { ...RUNNING, purpose: 'reintegration-guidance' };
const when = { day: '2026-12-01', time: '09:30', format: 'in-person', minutes: 60 } as const;
const ids = { consultId: 'consult-1', coachId: 'coach-1' };
const plan = (more: object = {}, of = dossier) => planConsult(of, { ...ids, ...when, ...more }, RULES, NOW);
const move = (more: object = {}, consult = PLANNED, of = dossier) =>
  moveConsult(of, consult, { ...when, ...more }, NOW);
const hold = (minutes: number, consult = PLANNED, of = dossier) => holdConsult(of, consult, minutes, NOW);
const miss = (reason: string, consult = PLANNED) => missConsult(dossier, consult, reason, RULES, NOW);
const cancel = (consult = PLANNED, of = dossier) => cancelConsult(of, consult, NOW);
const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'yes' : outcome.refusal.code);
function nextOf(outcome: Outcome<Consult>): Consult {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.next;
}
const UPCOMING: Consult = { ...PLANNED, day: '2026-11-26', time: '10:01' };

describe('[RIO-1.9] a consult', () => {
  it('is planned with a registration kind and the purpose of the dossier, and its client is told', () => {
    const outcome = plan({ place: 'Zaal Kastanje' });
    expect(nextOf(outcome)).toMatchObject({
      state: 'planned',
      registrationKind: RULES.consults.registrationKind,
      purpose: 'reintegration-guidance',
      secrets: { place: 'Zaal Kastanje' },
    });
    expect(outcome).toMatchObject({
      audit: [{ action: 'consult.plan', facts: { consult: 'consult-1', day: '2026-12-01', minutes: 60 } }],
      agenda: [{ op: 'put', item: { kind: 'consult-open', reference: 'consult-1', dueOn: '2026-12-02' } }],
      effects: [{ notice: 'consult-planned', recipient: { to: 'person', personId: 'client-1' } }],
    });
    expect(codeOf(plan({}, { ...REGISTERED, purpose: dossier.purpose }))).toBe('yes');
  });

  it('is recorded as held at once when it was, and nobody is asked or told', () => {
    const outcome = plan({ day: TODAY, time: '10:00', held: true });
    expect(nextOf(outcome).state).toBe('held');
    expect(outcome).toMatchObject({ audit: [{ action: 'consult.hold' }], agenda: [], effects: [] });
  });

  it.each<[string, Outcome<unknown>, string]>([
    ['held, and it begins in a minute', plan({ day: TODAY, time: '10:01', held: true }), 'consult-in-future'],
    ['said to be held before it began', hold(60, UPCOMING), 'consult-in-future'],
    ['said to be missed before it began', miss('not-come', UPCOMING), 'consult-in-future'],
    ['planned for a moment that is over', plan({ day: TODAY, time: '10:00' }), 'consult-in-past'],
    ['moved to a moment that is over', move({ day: '2026-11-25' }), 'consult-in-past'],
    ['of no minutes', plan({ minutes: 0 }), 'minutes-impossible'],
    ['of minutes below zero', plan({ minutes: -15 }), 'minutes-impossible'],
    ['of more than a day', plan({ minutes: 1441 }), 'minutes-impossible'],
    ['of parts of a minute', plan({ minutes: 30.5 }), 'minutes-impossible'],
    ['held for no minutes', hold(0), 'minutes-impossible'],
    ['held for more than a day', hold(1441), 'minutes-impossible'],
    ['moved to take nothing', move({ minutes: 0 }), 'minutes-impossible'],
    ['of a registration kind that is none', plan({ registrationKind: 'lunch' }), 'registration-kind-unknown'],
    ['for a purpose that is none', plan({ purpose: 'marketing' }), 'purpose-unknown'],
    ['missed for a reason that is none', miss('ill'), 'consult-reason-unknown'],
    ['with a citizen service number', plan({ place: 'BSN 111222333' }), 'citizen-service-number'],
    ['moved to a citizen service number', move({ place: 'BSN 111222333' }), 'citizen-service-number'],
    ['moved after it was held', move({}, nextOf(hold(50))), 'consult-not-planned'],
    ['held after it was called off', hold(50, nextOf(cancel())), 'consult-cancelled'],
    ['missed after it was called off', miss('not-come', nextOf(cancel())), 'consult-cancelled'],
    ['called off twice', cancel(nextOf(cancel())), 'consult-cancelled'],
    ['planned for after the end of the trajectory', plan({}, { ...ENDED, endedOn: '2026-11-30' }), 'trajectory-ended'],
    ['planned in a dossier that is being destroyed', plan({}, ERASING), 'under-erasure'],
    ['held in a dossier that is being destroyed', hold(60, PLANNED, ERASING), 'under-erasure'],
    ['called off in a dossier that is being destroyed', cancel(PLANNED, ERASING), 'under-erasure'],
  ])('is refused when it is %s', (_, outcome, code) => {
    expect(codeOf(outcome)).toBe(code);
  });

  it('takes a minute, and a whole day', () => {
    for (const minutes of [1, 1440]) expect([codeOf(plan({ minutes })), codeOf(hold(minutes))]).toEqual(['yes', 'yes']);
  });

  it('keeps what stood there when it is moved, held, corrected or missed', () => {
    const moved = nextOf(move({ place: undefined }));
    expect(moved).toMatchObject({ ...when, earlier: [{ day: TODAY, time: '09:00', until: TODAY }] });
    expect(moved.secrets).toEqual({ earlierWords: [{ field: 'place', text: 'Zaal Kastanje', until: TODAY }] });
    const held = nextOf(hold(50));
    const missed = nextOf(miss('not-come', held));
    expect(missed).toMatchObject({ state: 'missed', missed: { by: 'client', reason: 'not-come' } });
    const corrected = nextOf(hold(55, missed));
    expect(corrected.missed).toBeUndefined();
    expect(corrected.earlier?.map(({ state, minutes, missed: why }) => [state, minutes, why?.reason])).toEqual([
      ['planned', 60, undefined],
      ['held', 50, undefined],
      ['missed', 50, 'not-come'],
    ]);
  });

  it('tells the client when it is moved, and when one to come is called off, and of nothing that was', () => {
    const noticesOf = (outcome: Outcome<unknown>) =>
      outcome.ok ? outcome.effects.map((effect) => ('notice' in effect ? effect.notice : effect.type)) : [];
    expect(noticesOf(move())).toEqual(['consult-moved']);
    expect(noticesOf(cancel(UPCOMING))).toEqual(['consult-cancelled']);
    expect(noticesOf(cancel())).toEqual([]);
    expect(noticesOf(hold(60))).toEqual([]);
  });

  it('is asked about the day after it, again a week later, and not once it was said', () => {
    const after = '2026-11-27';
    expect(askWhetherHeld(dossier, PLANNED, RULES, after)).toMatchObject({
      agenda: [{ op: 'put', item: { kind: 'consult-open', dueOn: '2026-12-04' } }],
      effects: [
        { notice: 'consult-open', recipient: { to: 'person', personId: 'coach-1' }, facts: { dossier: 'dossier-1' } },
      ],
    });
    for (const [consult, day] of [
      [PLANNED, TODAY],
      [nextOf(hold(60)), after],
    ] as const)
      expect(codeOf(askWhetherHeld(dossier, consult, RULES, day))).toBe('consult-not-planned');
    const dropped = { op: 'drop', subject: 'dossier-1', kind: 'consult-open', reference: 'consult-1' };
    for (const outcome of [hold(60), miss('not-come'), cancel()]) expect(outcome).toMatchObject({ agenda: [dropped] });
    expect(move()).toMatchObject({ agenda: [{ op: 'put', item: { dueOn: '2026-12-02' } }] });
  });

  it('is moved no more once there is no room for what it was', () => {
    const earlier = Array.from({ length: 2000 }, () => ({ ...when, state: 'planned', until: TODAY }) as const);
    expect(codeOf(move({}, { ...PLANNED, earlier }))).toBe('consult-full');
  });
});

it('[RIO-3.4] the time of a dossier is of consults that were held and of work that was not struck out', () => {
  const consults = (['planned', 'held', 'missed', 'cancelled', 'held'] as const).map((state) => ({
    state,
    minutes: 50,
  }));
  const activities = [{ minutes: 20 }, { minutes: 7, withdrawnOn: TODAY }];
  expect(timeUsed(consults, activities)).toEqual({ consults: 100, activities: 20, total: 120 });
});
