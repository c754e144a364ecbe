import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgendaItem } from '../../../domain/agenda.ts';
import { addDays, daysFrom } from '../../../domain/calendar.ts';
import { AGENDA_KINDS, type AgendaKind } from '../../../domain/catalogue.ts';
import { type SweepPorts, sweep } from '../../../lambdas/agenda/sweep.ts';
import { AgendaStore, agendaWrite } from '../../../stores/agenda.ts';
import { FixedClock } from '../../../stores/fake/fixed-clock.ts';
import { MemoryItems } from '../../../stores/fake/memory-items.ts';

const FIRST = '2026-01-31';
const YEARS = 5 * 365;

type Due = { readonly after: number; readonly kind: AgendaKind; readonly fails: boolean };

/** A sweep after so many days of silence: what it did in which order, what it asked, and where the next one begins. */
async function sweptAfter(silence: number, due: readonly Due[], index?: SweepPorts['index']) {
  const items = new MemoryItems({ pageSize: 3 });
  const agenda = new AgendaStore(items);
  const today = addDays(FIRST, silence);
  await agenda.setSweptUpTo(FIRST);
  for (const [place, { after, kind }] of due.entries()) {
    const item = { subject: `d-${place}`, kind, reference: 'term', dueOn: addDays(FIRST, after) };
    await items.transact([agendaWrite({ op: 'put', item })]);
  }
  const [asked, read]: [string[], number[]] = [[], []];
  const dueOn = agenda.dueOn.bind(agenda);
  agenda.dueOn = (day) => {
    if (day <= today) asked.push(day);
    return dueOn(day);
  };
  const dueDays = async (first: string, last: string) => {
    read.push(daysFrom(first, last).length);
    return (index ?? items).dueDays(first, last);
  };
  const ran: string[] = [];
  const command = async ({ subject, kind, dueOn }: AgendaItem) => {
    ran.push(`${dueOn} ${kind} ${subject}`);
    return due[Number(subject.slice(2))]?.fails ? 'busy' : 'done';
  };
  const told = async () => 'done';
  const report = await sweep({
    agenda,
    index: { dueDays },
    clock: new FixedClock(`${today}T10:00:00Z`),
    commands: Object.fromEntries(AGENDA_KINDS.map((kind) => [kind, command])) as Record<AgendaKind, typeof command>,
    ahead: { kind: 'destruction', days: 28, command: told },
    log: { info: () => undefined, error: () => undefined },
  });
  return { ran, report, next: await agenda.sweptUpTo(), asked, read };
}

const dueItems = (longest: number) =>
  fc.array(fc.record({ after: fc.nat(longest), kind: fc.constantFrom(...AGENDA_KINDS), fails: fc.boolean() }), {
    maxLength: 12,
  });
const everyDay = { dueDays: async (first: string, last: string) => daysFrom(first, last) };

test('[RIO-6.3] after a long silence the same is found as by asking each day, in the same order, and the same day stays open', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 80, max: 300 }), dueItems(310), async (silence, due) => {
      const [quick, slow] = [await sweptAfter(silence, due), await sweptAfter(silence, due, everyDay)];
      expect([quick.ran, quick.report, quick.next]).toEqual([slow.ran, slow.report, slow.next]);
      const until = due.filter(({ after }) => after <= silence).length;
      expect(quick.ran.length).toBe(until);
    }),
    { numRuns: 60 },
  );
});

test('after five silent years the index is read once, and then the days that have something, and today', async () => {
  const due = [7, 700, 700, YEARS - 1].map((after) => ({ after, kind: 'destruction' as const, fails: false }));
  const { asked, read, report } = await sweptAfter(YEARS, due);
  expect(asked).toEqual([7, 700, YEARS - 1, YEARS].map((after) => addDays(FIRST, after)));
  expect([read, report.days, report.due]).toEqual([[YEARS + 1], YEARS + 1, due.length]);
});

test.each([1, 28, 91])('after %i days the index is not read: each day is asked', async (silence) => {
  const { asked, read } = await sweptAfter(silence, []);
  expect([asked, read]).toEqual([daysFrom(FIRST, addDays(FIRST, silence)), []]);
});
