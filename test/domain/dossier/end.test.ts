import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { destructionDay } from '../../../domain/dossier/due-day.ts';
import { changeEnd, endTrajectory } from '../../../domain/dossier/trajectory.ts';
import { citing } from '../../support/citing.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { DOSSIERS, ENDED, HELD, RUNNING, TODAY } from '../support/samples.ts';

const end = (endedOn: string, dossier: Dossier = RUNNING, today = TODAY) =>
  endTrajectory(dossier, endedOn, RULES, today);
const change = (endedOn: string, dossier: Dossier = ENDED, today = TODAY) => changeEnd(dossier, endedOn, RULES, today);

const RELOCATE = { type: 'event', event: 'RelocateDocuments', detail: { dossierId: 'dossier-1' } };

describe('the day of destruction', () => {
  it.each([
    ['2026-03-01', '2031-03-01'],
    ['2026-12-31', '2031-12-31'],
    ['2024-02-28', '2029-02-28'],
    ['2024-02-29', '2029-02-28'],
    ['2023-03-01', '2028-03-01'],
  ])('[RIO-6.3] [EK-10.1] of a trajectory that ended on %s is %s', (endedOn, day) => {
    expect(destructionDay(endedOn, RULES)).toBe(day);
  });

  it('[RIO-6.3] is the number of the policy away', () => {
    const rules = { ...RULES, retention: { ...RULES.retention, digitalYears: 4 } };
    expect(destructionDay('2024-02-29', rules)).toBe('2028-02-29');
  });
});

describe('ending a trajectory', () => {
  it('[RIO-6.1] [RIO-6.3] [EK-10.1] puts its destruction on the agenda and moves its documents', () => {
    const { next, audit, agenda, effects } = allowed(end('2026-03-01'));
    expect(next).toEqual({ ...RUNNING, state: 'ended', endedOn: '2026-03-01' });
    expect(agenda).toEqual([
      {
        op: 'put',
        item: { subject: 'dossier-1', kind: 'destruction', reference: 'dossier', dueOn: '2031-03-01' },
      },
      { op: 'put', item: { subject: 'dossier-1', kind: 'relocation', reference: 'dossier', dueOn: TODAY } },
    ]);
    expect(effects).toEqual([RELOCATE]);
    expect(audit).toEqual([
      {
        act: 'keep',
        action: 'trajectory.end',
        rules: citing('RIO-6.1', 'RIO-6.3', 'EK-10.1'),
        facts: { endedOn: '2026-03-01', destroyOn: '2031-03-01' },
      },
    ]);
  });

  it('[RIO-6.3] is refused on a day that has not come, and allowed today', () => {
    expect(refusal(end('2026-03-06'))).toEqual({ code: 'end-in-future', rule: citing('RIO-6.3'), field: 'endedOn' });
    expect(allowed(end(TODAY)).next.endedOn).toBe(TODAY);
  });

  it('[RIO-6.3] is refused before the start, and allowed on its day', () => {
    expect(refusal(end('2026-01-09'))).toEqual({ code: 'end-before-start', rule: citing('RIO-6.3'), field: 'endedOn' });
    expect(allowed(end('2026-01-10')).next.endedOn).toBe('2026-01-10');
  });

  it.each([
    ['registered', 'not-running'],
    ['ended', 'already-ended'],
    ['erasing', 'under-erasure'],
  ] as const)('is refused when the dossier is %s: %s', (state, code) => {
    expect(refusal(end('2026-03-01', DOSSIERS[state])).code).toBe(code);
  });

  it('[RIO-6.3] takes 29 February', () => {
    const dossier = { ...RUNNING, startedOn: '2023-11-01' };
    expect(agendaOf(allowed(end('2024-02-29', dossier))).destruction).toBe('2029-02-28');
  });

  it('[RIO-6.3] [EK-10.1] lets a destruction that is overdue wait the grace, and not a day longer', () => {
    const dossier = { ...RUNNING, startedOn: '2019-01-01' };
    const decision = allowed(end('2020-01-01', dossier));
    expect(agendaOf(decision).destruction).toBe('2026-03-12');
    expect(decision.next.destruction).toEqual({
      dueOn: '2025-01-01',
      on: '2026-03-12',
      announcedOn: TODAY,
      waits: true,
    });
  });

  it('[EK-10.1] puts no destruction on the agenda under a legal hold', () => {
    const held = { ...RUNNING, hold: { placedOn: '2026-02-01', reviewOn: '2026-05-01' } };
    expect(agendaOf(allowed(end('2026-03-01', held)))).toEqual({ relocation: TODAY });
  });
});

describe('correcting the end', () => {
  it('[RIO-6.3] moves the destruction with it, later and earlier', () => {
    for (const [endedOn, dueOn] of [
      ['2026-03-04', '2031-03-04'],
      ['2026-01-10', '2031-01-10'],
    ] as const) {
      const decision = allowed(change(endedOn));
      expect(decision.next).toEqual({ ...ENDED, endedOn });
      expect(agendaOf(decision)).toEqual({ destruction: dueOn, relocation: TODAY });
      expect(decision.audit[0]).toMatchObject({
        action: 'trajectory.change-end',
        facts: { endedOn, destroyOn: dueOn },
      });
    }
  });

  it.each([
    ['to the day it already has', '2026-03-01', 'end-unchanged'],
    ['to a day that has not come', '2026-03-06', 'end-in-future'],
    ['to a day before the start', '2026-01-09', 'end-before-start'],
  ])('[RIO-6.3] is refused %s', (_why, endedOn, code) => {
    expect(refusal(change(endedOn))).toEqual({ code, rule: citing('RIO-6.3'), field: 'endedOn' });
  });

  it.each([
    ['registered', 'not-ended'],
    ['running', 'not-ended'],
    ['erasing', 'under-erasure'],
  ] as const)('is refused when the dossier is %s: %s', (state, code) => {
    expect(refusal(change('2026-03-04', DOSSIERS[state])).code).toBe(code);
  });

  it('[EK-10.1] leaves the destruction of a held dossier off the agenda', () => {
    expect(agendaOf(allowed(change('2026-03-04', HELD)))).toEqual({ relocation: TODAY });
  });
});

describe('[EK-2.2] [EK-5.1] what a trajectory came to', () => {
  const endWith = (outcome?: string) => endTrajectory(RUNNING, '2026-03-01', RULES, TODAY, outcome);
  const correct = (outcome: string | null | undefined, endedOn = '2026-03-01') =>
    changeEnd({ ...ENDED, outcome: 'work' }, endedOn, RULES, TODAY, outcome);

  it('can be said at its end, of the closed list, and need not be', () => {
    expect(allowed(endWith('work')).next.outcome).toBe('work');
    expect(allowed(endWith()).next).not.toHaveProperty('outcome');
    expect(refusal(endWith('famous'))).toEqual({
      code: 'outcome-unknown',
      rule: 'statistics.outcome-asked',
      field: 'outcome',
    });
  });

  it('[EK-8.2] stays out of the log, which outlives the dossier', () => {
    expect(JSON.stringify(allowed(endWith('work')).audit)).not.toContain('work');
  });

  it('can be corrected without another day, taken away, or left as it is', () => {
    expect(allowed(correct('other')).next.outcome).toBe('other');
    expect(allowed(correct(null)).next).not.toHaveProperty('outcome');
    expect(allowed(correct(undefined, '2026-03-02')).next.outcome).toBe('work');
    expect(refusal(correct('work')).code).toBe('end-unchanged');
    expect(refusal(correct(undefined)).code).toBe('end-unchanged');
  });
});
