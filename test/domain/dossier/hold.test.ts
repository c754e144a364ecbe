import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { liftHold, placeHold, remindOfHold } from '../../../domain/dossier/hold.ts';
import { citing } from '../../support/citing.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, ERASING, HELD, REGISTERED, RUNNING, TODAY } from '../support/samples.ts';

const REASON = 'A claim about the agreement is before the court';
const RELOCATE = { type: 'event', event: 'RelocateDocuments', detail: { dossierId: 'dossier-1' } };

const place = (reviewOn: string, dossier: Dossier = ENDED, reason = REASON, today = TODAY) =>
  placeHold(dossier, reason, reviewOn, RULES, today);

describe('placing a legal hold', () => {
  it('[EK-10.1] takes the destruction off the agenda and puts the review on it', () => {
    const decision = allowed(place('2026-06-05'));
    expect(agendaOf(decision)).toEqual({ destruction: 'drop', 'hold-review': '2026-06-05', relocation: TODAY });
    expect(decision.effects).toEqual([RELOCATE]);
    expect(decision.next).toEqual({
      ...ENDED,
      hold: { placedOn: TODAY, reviewOn: '2026-06-05' },
      secrets: { ...ENDED.secrets, holdReason: REASON },
    });
  });

  it('[EK-10.1] records the review day, and of the reason nothing', () => {
    expect(allowed(place('2026-06-05')).audit).toEqual([
      { act: 'keep', action: 'hold.place', rules: citing('EK-10.1', 'AVG-17.3'), facts: { reviewOn: '2026-06-05' } },
    ]);
  });

  it.each([
    ['today', TODAY, false],
    ['tomorrow', '2026-03-06', true],
    ['in six months', '2026-09-05', true],
    ['in six months and a day', '2026-09-06', false],
  ])('[EK-10.1] takes a review %s: %s, %s', (_name, reviewOn, good) => {
    const outcome = place(reviewOn);
    if (good) expect(allowed(outcome).next.hold?.reviewOn).toBe(reviewOn);
    else expect(refusal(outcome)).toEqual({ code: 'hold-review-date', rule: citing('EK-10.1'), field: 'reviewOn' });
  });

  it('[EK-10.1] counts six months to the last day of a shorter month', () => {
    const today = '2026-08-31';
    expect(allowed(place('2027-02-28', ENDED, REASON, today)).next.hold).toBeDefined();
    expect(refusal(place('2027-03-01', ENDED, REASON, today)).code).toBe('hold-review-date');
  });

  it('[EK-10.1] placed again it goes on until the new day, and never lets go in between', () => {
    const { next, agenda, audit } = allowed(place('2026-06-07', HELD));
    expect(next.hold).toEqual({ placedOn: HELD.hold?.placedOn, reviewOn: '2026-06-07' });
    expect(agenda.filter((change) => change.op === 'put').map(({ item }) => item.kind)).not.toContain('destruction');
    expect(audit[0].action).toBe('hold.renew');
  });

  it('[EK-10.1] is refused too late', () => {
    expect(refusal(place('2026-06-05', ERASING)).code).toBe('under-erasure');
  });

  it.each([REGISTERED, RUNNING])('[EK-10.1] is possible before the end: $state', (dossier) => {
    expect(allowed(place('2026-06-05', dossier)).next.hold).toBeDefined();
  });

  it('[RIO-2.2] refuses a reason with a citizen service number', () => {
    expect(refusal(place('2026-06-05', ENDED, 'Claim by 111222333')).field).toBe('reason');
  });
});

describe('lifting a legal hold', () => {
  const keeps = (before: Dossier, text = REASON): Dossier => ({
    ...before,
    secrets: { ...before.secrets, earlierWords: [{ field: 'holdReason', text, until: TODAY }] },
  });

  it('[EK-10.1] puts the destruction back on its day, and the reason stays with the day on which it went', () => {
    const decision = allowed(liftHold(HELD, RULES, TODAY));
    expect(decision.next).toStrictEqual(keeps(ENDED, 'A dispute about the agreement'));
    expect(agendaOf(decision)).toEqual({ 'hold-review': 'drop', destruction: '2031-03-01', relocation: TODAY });
    expect(decision.effects).toEqual([RELOCATE]);
  });

  it('[EK-10.1] lets it wait the grace when its day went by under the hold', () => {
    expect(agendaOf(allowed(liftHold(HELD, RULES, '2033-07-01'))).destruction).toBe('2033-07-08');
  });

  it('[EK-10.1] puts no destruction on the agenda while the trajectory runs', () => {
    const { endedOn: _, ...open } = HELD;
    const running: Dossier = { ...open, state: 'running' };
    expect(agendaOf(allowed(liftHold(running, RULES, TODAY)))).toEqual({ 'hold-review': 'drop', relocation: TODAY });
  });

  it('[EK-10.1] undoes placing one, but for its reason', () => {
    for (const before of [REGISTERED, RUNNING, ENDED])
      expect(allowed(liftHold(allowed(place('2026-06-05', before)).next, RULES, TODAY)).next).toEqual(keeps(before));
  });

  it('is refused where there is none', () => {
    expect(refusal(liftHold(ENDED, RULES, TODAY)).code).toBe('hold-missing');
  });
});

describe('the review of a legal hold', () => {
  it('[EK-10.1] tells the owner and asks again a month later', () => {
    const decision = allowed(remindOfHold(HELD, '2026-08-31'));
    expect(decision.next).toBe(HELD);
    expect(agendaOf(decision)).toEqual({ 'hold-review': '2026-09-30' });
    expect(decision.effects).toEqual([
      {
        type: 'notify',
        notice: 'hold-review-due',
        recipient: { to: 'owner' },
        facts: { dossier: '2026-0001', reviewOn: '2026-06-02' },
      },
    ]);
  });

  it('is refused where there is no hold', () => {
    expect(refusal(remindOfHold(ENDED, TODAY)).code).toBe('hold-missing');
  });
});

describe('a dossier that is being erased', () => {
  const held: Dossier = { ...HELD, state: 'erasing' };

  it('[RIO-6.3] takes no command about a hold, not even when it somehow has one', () => {
    expect(refusal(liftHold(held, RULES, TODAY)).code).toBe('under-erasure');
    expect(refusal(remindOfHold(held, TODAY)).code).toBe('under-erasure');
  });
});
