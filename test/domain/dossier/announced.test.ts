import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decision.ts';
import { announceDestruction, confirmDestruction, destroyAtTerm } from '../../../domain/dossier/destroy.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { isObjection, objectToDestruction } from '../../../domain/dossier/object-to-destruction.ts';
import { timelineOf } from '../../../domain/dossier/timeline.ts';
import { allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { ANNOUNCED_END, ENDED, ERASING, HELD, RUNNING, WAITING } from '../support/samples.ts';

const TERM = '2031-03-01';
const item = { subject: 'dossier-1', kind: 'destruction', reference: 'dossier' };
const ERASED: Dossier = {
  ...RUNNING,
  broughtForward: [{ requestId: 'request-1', right: 'erasure', on: '2026-03-05', registeredBy: 'owner' }],
};

describe('[RIO-6.3] a destruction is told beforehand', () => {
  const announce = (dossier: Dossier, today: string) => announceDestruction(dossier, RULES, today);

  test('four weeks before it', () => {
    const { next, audit, agenda, effects } = allowed(announce(ENDED, '2031-02-01'));
    expect(next).toStrictEqual({ ...ENDED, destruction: { dueOn: TERM, on: TERM, announcedOn: '2031-02-01' } });
    expect(audit).toStrictEqual([
      {
        act: 'record',
        action: 'destruction.announce',
        rules: ['destruction.announced', 'retention.destroyed-at-term'],
        facts: { dueOn: TERM, destroyOn: TERM },
      },
    ]);
    expect(agenda).toStrictEqual([{ op: 'put', item: { ...item, dueOn: TERM } }]);
    expect(effects).toHaveLength(2);
  });

  test.each<[string, Outcome<Dossier>, string, string]>([
    ['not sooner', announce(ENDED, '2031-01-31'), 'not-due', 'destruction.announced'],
    ['not twice', announce(ANNOUNCED_END, '2031-02-02'), 'not-due', 'destruction.announced'],
    ['not under a hold', announce(HELD, TERM), 'held', 'hold.blocks-destruction'],
    ['not before the end', announce(RUNNING, TERM), 'not-ended', 'retention.counts-from-end'],
    ['not of what is being erased', announce(ERASING, TERM), 'under-erasure', 'erasure.dossier-frozen'],
  ])('%s', (_, outcome, code, rule) => {
    expect(refusal(outcome)).toStrictEqual({ code, rule });
  });
});

describe('[RIO-6.3] the owner confirms a destruction that waits', () => {
  const confirm = (dossier: Dossier, today = '2031-03-03') => confirmDestruction(dossier, RULES, today);

  test.each([
    ['today, when its day is over', '2031-03-03', '2031-03-03'],
    ['on its day, when that is still to come', '2031-02-26', TERM],
  ])('it is destroyed %s', (_, today, on) => {
    const { next, audit, agenda, effects } = allowed(confirm(WAITING, today));
    expect(next).toStrictEqual({ ...WAITING, destruction: { dueOn: TERM, on, announcedOn: '2031-03-02' } });
    expect(audit).toStrictEqual([
      {
        act: 'record',
        action: 'destruction.confirm',
        rules: ['destruction.waits', 'retention.destroyed-at-term'],
        facts: { dueOn: TERM, waitedUntil: '2031-03-09', destroyOn: on },
      },
    ]);
    expect(agenda).toStrictEqual([{ op: 'put', item: { ...item, dueOn: on } }]);
    expect(effects).toStrictEqual([]);
  });

  test.each<[string, Outcome<Dossier>, string, string]>([
    ['nothing waits', confirm(ANNOUNCED_END), 'destruction-not-waiting', 'destruction.waits'],
    ['nothing was told', confirm(ENDED), 'destruction-not-waiting', 'destruction.waits'],
    ['there is a hold', confirm(HELD), 'held', 'hold.blocks-destruction'],
    ['it did not end', confirm(RUNNING), 'not-ended', 'retention.counts-from-end'],
    ['it is being erased', confirm(ERASING), 'under-erasure', 'erasure.dossier-frozen'],
  ])('not when %s', (_, outcome, code, rule) => {
    expect(refusal(outcome)).toStrictEqual({ code, rule });
  });
});

describe('[RIO-6.3] each no to a destruction rests on its rule', () => {
  const destroy = (dossier: Dossier, today = '2040-01-01') => destroyAtTerm(dossier, 'erasure-1', RULES, today);

  test.each<[string, Outcome<Dossier>, string, string]>([
    ['its day is to come', destroy(ANNOUNCED_END, '2031-02-28'), 'not-due', 'retention.destroyed-at-term'],
    ['it was not told', destroy(ENDED), 'not-due', 'destruction.announced'],
    ['it waits', destroy(WAITING, '2031-03-08'), 'not-due', 'destruction.waits'],
    ['its trajectory goes on', destroy(RUNNING), 'not-ended', 'retention.counts-from-end'],
    ['an erasure was granted and it did not end', destroy(ERASED), 'not-ended', 'retention.counts-from-end'],
    ['it is being erased', destroy(ERASING), 'under-erasure', 'erasure.dossier-frozen'],
  ])('%s', (_, outcome, code, rule) => {
    expect(refusal(outcome)).toStrictEqual({ code, rule });
  });
});

describe('[AVG-17.3.e] the client objects to a destruction', () => {
  const object = (dossier: Dossier, today = '2031-02-10') => objectToDestruction(dossier, RULES, today);

  test('it is held for a month, and the owner is told', () => {
    const { next, audit, agenda, effects } = allowed(object(ANNOUNCED_END));
    expect(next).toStrictEqual({
      ...ENDED,
      hold: { placedOn: '2031-02-10', reviewOn: '2031-03-10' },
      objectedTo: TERM,
      secrets: { ...ENDED.secrets, holdReason: 'The client objected to the destruction.' },
    });
    expect(audit).toStrictEqual([
      {
        act: 'keep',
        action: 'destruction.object',
        rules: ['hold.blocks-destruction', 'destruction.announced'],
        facts: { dueOn: TERM },
      },
    ]);
    expect(agenda).toContainEqual({ op: 'drop', ...item });
    expect(agenda).toContainEqual({ op: 'put', item: { ...item, kind: 'hold-review', dueOn: '2031-03-10' } });
    expect(effects.at(-1)).toStrictEqual({
      type: 'notify',
      notice: 'destruction-objected',
      recipient: { to: 'owner' },
      facts: { dossier: 'dossier-1', number: '2026-0001' },
    });
    expect(effects).toMatchObject([{ event: 'RelocateDocuments' }, { notice: 'destruction-moved' }, {}]);
  });

  test.each<[string, Outcome<Dossier>, string, string]>([
    ['of which nothing was told', object(ENDED), 'destruction-not-announced', 'destruction.announced'],
    ['a second time', object({ ...WAITING, objectedTo: TERM }), 'destruction-objected', 'hold.blocks-destruction'],
    ['under a hold', object(HELD), 'held', 'hold.blocks-destruction'],
    ['that has begun', object(ERASING), 'under-erasure', 'erasure.dossier-frozen'],
  ])('not to one %s', (_, outcome, code, rule) => {
    expect(refusal(outcome)).toStrictEqual({ code, rule });
  });

  test('and again to another day', () => {
    expect(allowed(object({ ...ANNOUNCED_END, objectedTo: '2030-03-01' })).next.objectedTo).toBe(TERM);
  });

  test('only a hold of theirs is an objection', () => {
    expect(isObjection(allowed(object(ANNOUNCED_END)).next)).toBe(true);
    expect(isObjection(HELD)).toBe(false);
    expect(isObjection({ secrets: { ...ENDED.secrets, holdReason: 'The client objected to the destruction.' } })).toBe(
      false,
    );
  });
});

describe('[RIO-6.3] the timeline of what was told', () => {
  const last = (dossier: Dossier) =>
    timelineOf(dossier, RULES)
      .slice(-2)
      .map(({ moment, day, because }) => [moment, day, because]);
  const ANNOUNCED = {
    nl: 'de cliënt en de praktijk zijn verteld wanneer het dossier wordt vernietigd',
    en: 'the client and the practice were told when the dossier will be destroyed',
  };
  const ordinary = { nl: 'vijf jaar na het einde van het traject', en: 'five years after the end of the trajectory' };

  test('says when it was told', () => {
    expect(last(ANNOUNCED_END)).toStrictEqual([
      ['destruction-announced', '2031-02-01', ANNOUNCED],
      ['destruction', TERM, ordinary],
    ]);
  });

  test('and what it waits for', () => {
    expect(last(WAITING)).toStrictEqual([
      ['destruction-announced', '2031-03-02', ANNOUNCED],
      [
        'destruction',
        '2031-03-09',
        {
          nl: 'de dag was 1 maart 2031, maar dat bleek laat: het wacht tot deze dag, of tot de praktijk het bevestigt',
          en: 'its day was 1 March 2031, but that was found late: it waits until this day, or until the practice confirms it',
        },
      ],
    ]);
  });

  test('a day that was told after the term is still of the term', () => {
    const late = { ...ENDED, destruction: { dueOn: TERM, on: '2031-03-03', announcedOn: '2031-03-02' } };
    expect(last(late)[1]).toStrictEqual(['destruction', '2031-03-03', ordinary]);
  });

  test('an erasure that was granted says until when it can be taken back', () => {
    const because = {
      nl: 'een verzoek om alles te wissen is toegewezen op 5 maart 2026; tot deze dag kan het worden ingetrokken, tenzij de praktijk het eerder bevestigt',
      en: 'a request to erase everything was granted on 5 March 2026; until this day it can be taken back, unless the practice confirms it sooner',
    };
    const destruction = { dueOn: '2026-03-05', on: '2026-03-12', announcedOn: '2026-03-05', waits: true } as const;
    const moments = timelineOf({ ...ERASED, destruction }, RULES);
    expect(moments.find(({ moment }) => moment === 'destruction')).toStrictEqual({
      moment: 'destruction',
      day: '2026-03-12',
      because,
    });
  });
});
