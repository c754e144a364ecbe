import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import type { Document } from '../../../domain/document/document.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { completeTakeOver, isBeingTakenOver, type TakeOver } from '../../../domain/dossier/take-over.ts';
import { citing } from '../../support/citing.ts';
import { allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { AVAILABLE, RUNNING, TODAY } from '../support/samples.ts';
import { create } from './commands.ts';

const STARTED = '2023-02-06';
const take = (takenOver: Partial<TakeOver> = {}) => create({ takenOver: { startedOn: STARTED, ...takenOver } });
/** The day on which the term of keeping passes today. */
const TERM_ENDS = '2021-03-05';

describe('taking a dossier over from earlier records', () => {
  it('makes one that runs since a day of before, and says so in its log', () => {
    const { next, audit, agenda, effects } = allowed(take());
    expect(next).toMatchObject({ state: 'running', startedOn: STARTED, createdOn: TODAY });
    expect(next.takenOver).toEqual({ on: TODAY, open: true });
    expect(next.notices).toEqual([]);
    expect(audit.map(({ action }) => action)).toEqual(['dossier.create', 'dossier.take-over']);
    expect(audit[1]?.facts).toEqual({ startedOn: STARTED });
    expect([agenda, effects]).toEqual([[], []]);
  });

  it('[RIO-6.3] [EK-10.1] counts the term of one that has ended from its own last day', () => {
    const { next, agenda, effects } = allowed(take({ endedOn: '2024-12-31', outcome: 'work' }));
    expect(next).toMatchObject({ state: 'ended', endedOn: '2024-12-31', outcome: 'work' });
    expect(agenda.map((change) => change.op === 'put' && [change.item.kind, change.item.dueOn])).toEqual([
      ['destruction', '2029-12-31'],
    ]);
    expect(effects).toEqual([]);
  });

  it('takes one whose term has passed only when that is said', () => {
    expect(refusal(take({ startedOn: '2019-01-07', endedOn: TERM_ENDS }))).toEqual({
      code: 'term-passed',
      rule: citing('AVG-5.1.e'),
      field: 'takenOver.pastTerm',
    });
    expect(allowed(take({ startedOn: '2019-01-07', endedOn: addDays(TERM_ENDS, 1) })).next.state).toBe('ended');
  });

  it('never destroys it on the day that it came in: it waits the grace, and client and owner are told', () => {
    const { next, agenda, effects } = allowed(take({ startedOn: '2014-01-07', endedOn: '2016-01-04', pastTerm: true }));
    const on = addDays(TODAY, RULES.retention.graceDays);
    expect(next.destruction).toEqual({ dueOn: '2021-01-04', on, announcedOn: TODAY, waits: true });
    expect(agenda.map((change) => change.op === 'put' && change.item.dueOn)).toEqual([on]);
    expect(effects.map((effect) => effect.type === 'notify' && effect.notice)).toEqual([
      'destruction-waits',
      'destruction-waits',
    ]);
  });

  it.each([
    ['a start that is to come', { startedOn: addDays(TODAY, 1) }, 'start-in-future', 'takenOver.startedOn'],
    ['an end that is to come', { endedOn: addDays(TODAY, 1) }, 'end-in-future', 'endedOn'],
    ['an end before the start', { endedOn: '2022-12-31' }, 'end-before-start', 'endedOn'],
    [
      'an outcome that the policy does not know',
      { endedOn: '2024-12-31', outcome: 'fame' },
      'outcome-unknown',
      'outcome',
    ],
    ['an outcome while it goes on', { outcome: 'work' }, 'not-ended', 'takenOver.outcome'],
  ] as const)('refuses %s', (_what, more, code, field) => {
    expect(refusal(take(more))).toMatchObject({ code, field });
  });
});

describe('while a dossier is being taken over', () => {
  const taken: Dossier = { ...RUNNING, takenOver: { on: TODAY, open: true } };

  it('is until somebody says that all is in, once', () => {
    expect(isBeingTakenOver(taken, TODAY)).toBe(true);
    const { next, audit } = allowed(completeTakeOver(taken, [], TODAY));
    expect(next.takenOver).toEqual({ on: TODAY, documents: { available: 0, rejected: 0 } });
    expect(audit.map(({ action }) => action)).toEqual(['dossier.taken-over']);
    expect(isBeingTakenOver(next, TODAY)).toBe(false);
    expect(refusal(completeTakeOver(next, [], TODAY)).code).toBe('take-over-done');
  });

  it('is not all in before each document was inspected, and counts them then', () => {
    const documents = (states: readonly Document['state'][]) => states.map((state) => ({ ...AVAILABLE, state }));
    for (const state of ['announced', 'accepted'] as const)
      expect(refusal(completeTakeOver(taken, documents(['available', state]), TODAY)).code).toBe('take-over-waits');
    const all = documents(['available', 'rejected', 'available']);
    expect(refusal(completeTakeOver(taken, all, TODAY)).code).toBe('take-over-rejected');
    const { next, audit } = allowed(completeTakeOver(taken, all, TODAY, true));
    expect(next.takenOver?.documents).toEqual({ available: 2, rejected: 1 });
    expect(audit[0]?.facts).toEqual({ available: 2, rejected: 1 });
  });

  it('does not wait for what was announced days ago and never came', () => {
    const announced = { ...AVAILABLE, state: 'announced' } as const;
    const on = (announcedOn: string) => completeTakeOver(taken, [{ ...announced, announcedOn }], TODAY);
    expect(refusal(on(addDays(TODAY, -1))).code).toBe('take-over-waits');
    expect(allowed(on(addDays(TODAY, -2))).next.takenOver?.open).toBeUndefined();
  });

  it('ends by itself after thirty days, and never was of another dossier', () => {
    expect(isBeingTakenOver(taken, addDays(TODAY, 29))).toBe(true);
    expect(isBeingTakenOver(taken, addDays(TODAY, 30))).toBe(false);
    expect(refusal(completeTakeOver(taken, [], addDays(TODAY, 30))).code).toBe('take-over-done');
    expect(refusal(completeTakeOver(RUNNING, [], TODAY)).code).toBe('take-over-done');
    expect(refusal(completeTakeOver({ ...taken, state: 'erasing' }, [], TODAY)).code).toBe('under-erasure');
  });
});
