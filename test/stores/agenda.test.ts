import { expect, test } from 'vitest';
import type { AgendaItem } from '../../domain/agenda.ts';
import { AgendaStore, agendaWrite } from '../../stores/agenda.ts';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { practice } from '../support/practice.ts';
import { registered } from '../support/story.ts';

const item = (subject: string, dueOn: string): AgendaItem => ({
  subject,
  kind: 'destruction',
  reference: 'dossier',
  dueOn,
});

test('a day gives all its items, over as many pages as it has, and no other day', async () => {
  const items = new MemoryItems({ pageSize: 3 });
  const agenda = new AgendaStore(items);
  const due = Array.from({ length: 10 }, (_, number) => item(`d-${number}`, '2031-03-05'));
  for (const one of [...due, item('other', '2031-03-06')])
    await items.transact([agendaWrite({ op: 'put', item: one })]);
  expect(await agenda.dueOn('2031-03-05')).toEqual(due);
  expect(await agenda.dueOn('2031-03-07')).toEqual([]);
});

test('putting an item again moves it, and dropping it takes it off', async () => {
  const items = new MemoryItems();
  const agenda = new AgendaStore(items);
  await items.transact([agendaWrite({ op: 'put', item: item('d', '2031-03-05') })]);
  await items.transact([agendaWrite({ op: 'put', item: item('d', '2031-04-01') })]);
  expect([await agenda.dueOn('2031-03-05'), await agenda.dueOn('2031-04-01')]).toEqual([[], [item('d', '2031-04-01')]]);
  await items.transact([agendaWrite({ op: 'drop', ...item('d', '') })]);
  expect(await agenda.dueOn('2031-04-01')).toEqual([]);
});

test('the first sweep begins on the day of the first act, and later ones where the last stopped', async () => {
  const one = practice('re-integratieonderwijs', '2026-03-05T23:30:00Z');
  expect(await one.agenda.sweptUpTo()).toBeUndefined();
  await registered(one);
  expect(await one.agenda.sweptUpTo()).toBe('2026-03-06');
  await one.agenda.setSweptUpTo('2026-04-01');
  expect(await one.agenda.sweptUpTo()).toBe('2026-04-01');
});
