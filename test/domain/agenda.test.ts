import { describe, expect, it } from 'vitest';
import { type AgendaItem, movedItems, putOn } from '../../domain/agenda.ts';

const item: AgendaItem = { subject: 'dossier-1', kind: 'destruction', reference: 'dossier', dueOn: '2026-03-05' };

describe('putting an item on the agenda', () => {
  it.each([
    ['a day to come', '2026-03-04', '2026-03-05'],
    ['today', '2026-03-05', '2026-03-05'],
    ['today, when its day has gone by', '2026-03-06', '2026-03-06'],
  ])('puts it on %s', (_name, today, dueOn) => {
    expect(putOn(item, today)).toEqual({ op: 'put', item: { ...item, dueOn } });
  });
});

describe('putting a case on the agenda anew', () => {
  it('writes only what moves, appears or goes', () => {
    const at = { subject: item.subject, kind: item.kind } as const;
    const stays = { op: 'put', item } as const;
    const moves = { op: 'put', item: { ...item, reference: 'moves', dueOn: '2026-03-06' } } as const;
    const goes = { op: 'drop', ...at, reference: 'goes' } as const;
    const before = [stays, { op: 'put', item: { ...item, reference: 'moves' } }] as const;
    expect(movedItems(before, [stays, moves, goes])).toEqual([moves, goes]);
    expect(movedItems([goes], [goes])).toEqual([]);
  });
});
