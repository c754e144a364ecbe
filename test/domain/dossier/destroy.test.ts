import { describe, expect, it } from 'vitest';
import { destroyAtTerm } from '../../../domain/dossier/destroy.ts';
import { scheduleDestruction } from '../../../domain/dossier/destruction-day.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { citing } from '../../support/citing.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { ANNOUNCED_END, ENDED, ERASING, HELD, REGISTERED, RUNNING, WAITING } from '../support/samples.ts';

const destroy = (today: string, dossier: Dossier = ANNOUNCED_END) => destroyAtTerm(dossier, 'erasure-1', RULES, today);

describe('destroying a dossier at the end of its term', () => {
  it('[RIO-6.3] [EK-10.1] is refused the day before, and done on the day and after it', () => {
    expect(refusal(destroy('2031-02-28')).code).toBe('not-due');
    expect(allowed(destroy('2031-03-01')).next.state).toBe('erasing');
    expect(allowed(destroy('2040-01-01')).next.state).toBe('erasing');
  });

  it('[RIO-6.3] of an end on 29 February comes on 28 February', () => {
    const ended = { ...ENDED, startedOn: '2023-11-01', endedOn: '2024-02-29' };
    const leap = scheduleDestruction(ended, RULES, '2029-02-01').next;
    expect(refusal(destroy('2029-02-27', leap)).code).toBe('not-due');
    expect(allowed(destroy('2029-02-28', leap)).next.state).toBe('erasing');
  });

  it('[RIO-6.3] closes the dossier and starts one execution, named after its case, with ids only', () => {
    const { next, audit, effects } = allowed(destroy('2031-03-01'));
    expect(next).toEqual({ ...ANNOUNCED_END, state: 'erasing' });
    expect(effects).toEqual([
      {
        type: 'start-execution',
        machine: 'erasure',
        name: 'erasure-1',
        input: { erasureId: 'erasure-1', dossierId: 'dossier-1' },
      },
    ]);
    expect(audit).toEqual([
      {
        act: 'destroy',
        action: 'erasure.start',
        rules: citing('RIO-6.3', 'EK-10.1', 'AVG-5.1.e'),
        facts: { erasure: 'erasure-1', endedOn: '2026-03-01', dueOn: '2031-03-01' },
      },
    ]);
  });

  it('[RIO-6.3] [EK-10.1] is refused unannounced, after another announcement, and while it waits', () => {
    const refused = (today: string, dossier: Dossier) => refusal(destroy(today, dossier)).code;
    expect(refused('2040-01-01', ENDED)).toBe('not-due');
    expect(refused('2040-01-01', { ...ANNOUNCED_END, endedOn: '2026-03-02' })).toBe('not-due');
    expect(refused('2031-03-08', WAITING)).toBe('not-due');
    expect(allowed(destroy('2031-03-09', WAITING)).next.state).toBe('erasing');
  });

  it('[RIO-6.3] leaves nothing on the agenda: documents of a dossier that is being erased move no more', () => {
    expect(agendaOf(allowed(destroy('2031-03-01')))).toEqual({ destruction: 'drop', relocation: 'drop' });
  });

  it('[EK-10.1] waits for nothing but a legal hold', () => {
    expect(refusal(destroy('2040-01-01', HELD))).toEqual({ code: 'held', rule: citing('EK-10.1') });
  });

  it('[RIO-6.3] is refused before the end, and a second time', () => {
    expect(refusal(destroy('2040-01-01', REGISTERED)).code).toBe('not-ended');
    expect(refusal(destroy('2040-01-01', RUNNING)).code).toBe('not-ended');
    expect(refusal(destroy('2040-01-01', ERASING)).code).toBe('under-erasure');
  });
});
