import { describe, expect, it } from 'vitest';
import { destroyAtTerm } from '../../../domain/dossier/destroy.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { liftHold, placeHold } from '../../../domain/dossier/hold.ts';
import { keepPaper, keepUntil } from '../../../domain/dossier/keep.ts';
import { paperDayOf, withCopy, withCopyAfterAll, withoutCopy } from '../../../domain/dossier/paper-day.ts';
import { changeEnd, endTrajectory } from '../../../domain/dossier/trajectory.ts';
import type { Effect } from '../../../domain/effect.ts';
import { destroyOnRequest, planErasure } from '../../../domain/rights/on-dossier.ts';
import { takeBack } from '../../../domain/rights/take-back.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, ERASING, RUNNING, TODAY } from '../support/samples.ts';

const REMINDED = '2027-02-05';
const DAY = '2027-03-05';
const AFTER = '2027-03-06';

const onPaper = (dossier: Dossier, copies = 1): Dossier => {
  let next = dossier;
  for (let n = 0; n < copies; n += 1) next = withCopy(next, RULES, TODAY).next;
  return next;
};
const PRINTED = onPaper(RUNNING, 2);
const DONE = allowed(endTrajectory(PRINTED, TODAY, RULES, TODAY)).next;
const daysOf = (decision: Parameters<typeof agendaOf>[0]) => {
  const { 'paper-reminder': reminder, 'paper-destruction': last, 'paper-late': late } = agendaOf(decision);
  return [reminder, last, late];
};

describe('the last day of what is on paper', () => {
  it('[RIO-6.2] is a year after the end: the coach is asked before it, and the day after it somebody looks', () => {
    expect(PRINTED.paper).toEqual({ recorded: 2, kept: 2, destroyed: [] });
    const decision = allowed(endTrajectory(PRINTED, TODAY, RULES, TODAY));
    expect(daysOf(decision)).toEqual([REMINDED, DAY, AFTER]);
    expect(decision.next.paper).toEqual({ recorded: 2, kept: 2, destroyed: [], dueOn: DAY });
  });

  it('[RIO-6.2] is not on the agenda of a dossier without paper', () => {
    expect(daysOf(allowed(endTrajectory(RUNNING, TODAY, RULES, TODAY)))).toEqual([undefined, undefined, undefined]);
  });

  it('[RIO-6.2] is there for what is printed after the end, once', () => {
    const ended = { ...ENDED, endedOn: TODAY };
    const first = withCopy(ended, RULES, TODAY);
    expect(daysOf(first)).toEqual([REMINDED, DAY, AFTER]);
    expect(withCopy(first.next, RULES, TODAY).agenda).toEqual([]);
  });

  it('[RIO-6.2] is today when it has gone by, and never in a past that nobody sweeps', () => {
    const long = { ...ENDED, endedOn: '2024-01-10' };
    expect(daysOf(withCopy(long, RULES, TODAY))).toEqual([TODAY, TODAY, TODAY]);
    expect(withCopy(long, RULES, TODAY).next.paper?.dueOn).toBe('2025-01-10');
  });

  it('[RIO-6.2] moves with a corrected end', () => {
    const moved = allowed(changeEnd(DONE, '2026-03-04', RULES, '2026-03-09'));
    expect(daysOf(moved)).toEqual(['2027-02-04', '2027-03-04', '2027-03-05']);
  });

  it('[RIO-6.2] is later when the client lets it stay, and the ordinary one when that is taken back', () => {
    const longer = allowed(keepPaper(DONE, 'paperUntil', '2028-06-01', RULES, TODAY, 'RIO-6.2'));
    expect(daysOf(longer)).toEqual(['2028-05-04', '2028-06-01', '2028-06-02']);
    const back = allowed(keepPaper(longer.next, 'paperUntil', undefined, RULES, TODAY, 'RIO-6.2'));
    expect(daysOf(back)).toEqual([REMINDED, DAY, AFTER]);
    // Leave to keep it is none to keep it shorter.
    expect(allowed(keepPaper(DONE, 'paperUntil', '2026-06-01', RULES, TODAY, 'RIO-6.2')).agenda).toEqual([]);
  });

  it('[RIO-6.2] is sooner when the client wants that, whatever else they let', () => {
    const sooner = allowed(keepPaper(DONE, 'paperGoneOn', '2026-06-01', RULES, TODAY, 'RIO-6.2'));
    expect(daysOf(sooner)).toEqual(['2026-05-04', '2026-06-01', '2026-06-02']);
    const both = { ...sooner.next, paperUntil: '2028-06-01' };
    expect(paperDayOf(both, RULES)).toBe('2026-06-01');
    // As long as the trajectory goes on, the paper is needed for it.
    expect(paperDayOf({ ...PRINTED, paperGoneOn: '2026-06-01' }, RULES)).toBeUndefined();
    expect(paperDayOf({ ...DONE, paperGoneOn: '2026-01-01' }, RULES)).toBe(TODAY);
  });

  it('[RIO-6.3] is never after the digital dossier', () => {
    const shorter = allowed(keepUntil(DONE, '2026-07-01', RULES, TODAY, 'RIO-6.3'));
    expect(agendaOf(shorter)['paper-destruction']).toBe('2026-07-01');
    expect(paperDayOf({ ...DONE, paperUntil: '2040-01-01' }, RULES)).toBe('2031-03-05');
  });

  it('[EK-10.1] is that of the digital dossier where paper has no term of its own', () => {
    const rules = { ...RULES, retention: { ...RULES.retention, paperYears: null } };
    expect(paperDayOf(DONE, rules)).toBe('2031-03-05');
  });

  it('[RIO-6.2] [AVG-17.3.e] is off under a legal hold, and back when that is lifted', () => {
    const held = allowed(placeHold(DONE, 'A claim', '2026-06-05', RULES, TODAY));
    expect(daysOf(held)).toEqual(['drop', 'drop', 'drop']);
    expect(held.next.paper).toEqual({ recorded: 2, kept: 2, destroyed: [] });
    expect(daysOf(allowed(liftHold(held.next, RULES, TODAY)))).toEqual([REMINDED, DAY, AFTER]);
  });

  it('[RIO-6.3] is at once when everything has to go, also while the trajectory goes on, until that is taken back', () => {
    const asked = { requestId: 'request-1', channel: 'letter' } as const;
    for (const dossier of [PRINTED, DONE]) {
      const planned = allowed(planErasure(dossier, asked, RULES, TODAY));
      expect(daysOf(planned)).toEqual([TODAY, TODAY, '2026-03-06']);
      const back = allowed(takeBack(planned.next, 'owner', RULES, TODAY));
      expect(back.next.paper?.dueOn).toBe(dossier.paper?.dueOn);
    }
  });

  it('[RIO-6.2] is off with the last copy, and how many went how and when is known', () => {
    const one = withoutCopy(DONE, { on: '2026-03-07', method: 'shredder' }, RULES, '2026-03-09');
    expect(one.agenda).toEqual([]);
    const none = withoutCopy(one.next, { on: '2026-03-05', method: 'shredder' }, RULES, '2026-03-09');
    expect(daysOf(none)).toEqual(['drop', 'drop', 'drop']);
    const shredded = { method: 'shredder', copies: 2, from: '2026-03-05', to: '2026-03-07' };
    expect(none.next.paper).toEqual({ recorded: 2, kept: 0, destroyed: [shredded] });
    const more = withoutCopy(onPaper(none.next), { on: '2026-03-08', method: 'handed-over' }, RULES, '2026-03-09');
    expect(more.next.paper?.destroyed).toEqual([
      shredded,
      { method: 'handed-over', copies: 1, from: '2026-03-08', to: '2026-03-08' },
    ]);
  });

  it('[RIO-6.2] is back when one was still there after all, and the days of what went are those of the others', () => {
    const gone = {
      recorded: 3,
      kept: 0,
      destroyed: [{ method: 'shredder', copies: 3, from: '2026-03-05', to: '2026-03-08' }],
    };
    const others = [
      { on: '2026-03-07', method: 'shredder' },
      { on: '2026-03-05', method: 'shredder' },
    ];
    const back = withCopyAfterAll({ ...DONE, paper: gone }, others, RULES, '2026-03-09');
    expect(back.next.paper).toEqual({
      recorded: 3,
      kept: 1,
      destroyed: [{ method: 'shredder', copies: 2, from: '2026-03-05', to: '2026-03-07' }],
      dueOn: DONE.paper?.dueOn,
    });
    expect(daysOf(back)).toEqual([REMINDED, DAY, AFTER]);
  });

  it('[RIO-6.2] [RIO-6.3] has come when the dossier is destroyed: coach and owner are told what is left', () => {
    const request = { requestId: 'request-1', channel: 'portal' } as const;
    const told = ({ effects }: { effects: readonly Effect[] }) =>
      effects.flatMap((effect) =>
        effect.type === 'notify' ? [[effect.notice, effect.recipient, effect.facts.copies]] : [],
      );
    const left = [
      ['paper-left', { to: 'person', personId: DONE.coachId }, '2'],
      ['paper-left', { to: 'owner' }, '2'],
    ];
    expect(told(allowed(destroyOnRequest(DONE, request, 'erasure-1', RULES, TODAY)))).toEqual(left);
    const announced = { ...DONE, destruction: { dueOn: '2031-03-05', on: '2031-03-05', announcedOn: '2031-02-05' } };
    expect(told(allowed(destroyAtTerm(announced, 'erasure-1', RULES, '2031-03-05')))).toEqual(left);
    expect(told(allowed(destroyOnRequest(RUNNING, request, 'erasure-1', RULES, TODAY)))).toEqual([]);
  });

  it('[RIO-6.3] is not decided about in a dossier that is being destroyed', () => {
    expect(refusal(keepPaper(ERASING, 'paperUntil', '2028-06-01', RULES, TODAY, 'RIO-6.2')).code).toBe('under-erasure');
  });
});
