import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { AGENDA_KINDS, AGENDA_READERS } from '../../../domain/catalogue.ts';
import { KIND_WORDS } from '../../../lambdas/agenda/kind-words.ts';
import { agendaWrite } from '../../../stores/agenda.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { clientData, ended, running } from '../../support/story.ts';
import { calendarLines } from '../support.ts';

type Item = {
  readonly dueOn: string;
  readonly kind: string;
  readonly requestId?: string;
  readonly term?: { readonly outer: string; readonly overdue: boolean };
};
type Page = { readonly items: readonly Item[]; readonly next?: string; readonly sharedOn?: string };

async function agenda(one: Practice, query: Record<string, string> = {}, as: Who = one.owner): Promise<Page> {
  const reply = await one.call('getAgenda', {}, { as, query });
  expect(reply.status).toBe(200);
  return reply.body;
}

async function appointed(one: Practice): Promise<Who> {
  const manager = await one.invite('manager');
  const reply = await one.call('appointManager', { personId: manager.personId });
  expect(reply.status).toBeLessThan(300);
  return manager;
}

const requested = async (one: Practice, { dossierId, client }: { dossierId: string; client: Who }): Promise<string> =>
  (
    (await one.call('makeRights', { dossierId }, { as: client, body: { kinds: ['access'] } })).body as {
      requestId: string;
    }
  ).requestId;

describe('the agenda over all dossiers', () => {
  test('[RIO-1.6] [EK-4.2] says what is due on which day, of a case with the day that its term has now', async () => {
    const one = practice();
    const dossier = await running(one);
    const requestId = await requested(one, dossier);
    const { items } = await agenda(one, { until: addDays(one.today(), 60) });
    const due = items.find(({ kind }) => kind === 'rights-due');
    expect(due).toMatchObject({ requestId, dossierId: dossier.dossierId, asks: true, term: { overdue: false } });
    one.clock.advance('P60D');
    const [late] = (await agenda(one, { from: due?.dueOn ?? '' })).items.filter(({ kind }) => kind === 'rights-due');
    expect(late?.term?.overdue).toBe(true);
  });

  test('[EK-7.1] names nobody, whatever is on it', async () => {
    const one = practice();
    const dossier = await running(one);
    await requested(one, dossier);
    await one.call('makeComplaint', {}, { as: dossier.client, body: { about: { kind: 'other' }, text: 'Te laat.' } });
    const said = JSON.stringify(await agenda(one));
    for (const name of Object.values(clientData)) expect(said).not.toContain(name);
    expect(said).not.toContain(dossier.client.personId);
  });

  test('is read in parts, each thing once and in the order of its days, also where many are due on one day', async () => {
    const one = practice();
    const { dossierId } = await running(one);
    const days = [0, 0, 0, 1, 20, 40, 40].map((n) => addDays(one.today(), n));
    const put = days.map((dueOn, n) =>
      agendaWrite({ op: 'put', item: { subject: dossierId, kind: 'hold-review', reference: `r${n}`, dueOn } }),
    );
    await one.items.transact(put);
    const until = addDays(one.today(), 50);
    const whole = await agenda(one, { until });
    const parts: Item[] = [];
    let next: string | undefined;
    do {
      const page: Page = await agenda(one, { until, limit: '2', ...(next ? { cursor: next } : {}) });
      parts.push(...page.items);
      next = page.next;
    } while (next);
    expect(parts).toEqual(whole.items);
    expect(parts.map(({ dueOn }) => dueOn)).toEqual(days);
  });

  test('a cursor of nobody’s making leads to no day outside the question, and to nothing but the agenda', async () => {
    const one = practice();
    await running(one);
    for (const place of ['2020-01-01#x', 'nonsense', '9999-01-01', '2026-03-05#outbox#a#b']) {
      const cursor = Buffer.from(place).toString('base64url');
      const { items } = await agenda(one, { cursor });
      expect(items.every(({ dueOn }) => dueOn >= one.today())).toBe(true);
    }
  });

  test('more than a year at once is refused', async () => {
    const one = practice();
    const query = { from: one.today(), until: addDays(one.today(), 400) };
    expect((await one.call('getAgenda', {}, { query })).status).toBe(400);
  });

  test('[EK-6.3] a manager who was appointed sees what the state of a dossier says too, and no case without a part in it', async () => {
    const one = practice();
    const dossier = await running(one);
    await requested(one, dossier);
    await one.call('makeComplaint', {}, { as: dossier.client, body: { about: { kind: 'other' }, text: 'Te laat.' } });
    await ended(one, dossier);
    const query = { from: addDays(one.today(), 365 * 5 - 30), until: addDays(one.today(), 365 * 5 + 30) };
    const manager = await appointed(one);
    const seen = [...(await agenda(one, {}, manager)).items, ...(await agenda(one, query, manager)).items];
    expect(seen.map(({ kind }) => kind)).toContain('destruction');
    const readers = seen.map(({ kind }) => AGENDA_READERS[kind as keyof typeof AGENDA_READERS]);
    expect(new Set(readers)).toEqual(new Set(['log']));
  });

  test.each(['coach', 'client', 'principal', 'manager'] as const)(
    'a %s without an appointment has no such agenda',
    async (role) => {
      const one = practice();
      const as = await one.invite(role, role === 'principal' ? { principalId: await principalOf(one) } : {});
      expect((await one.call('getAgenda', {}, { as })).status).toBe(403);
      expect((await one.call('shareCalendar', {}, { as })).status).toBe(403);
      expect((await one.call('endCalendar', {}, { as })).status).toBe(403);
    },
  );

  test('every kind that the catalogue has is called something', () => {
    expect(Object.keys(KIND_WORDS).sort()).toEqual([...AGENDA_KINDS].sort());
  });
});

const principalOf = async (one: Practice): Promise<string> =>
  (
    (await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'De Gans' } })).body as {
      principalId: string;
    }
  ).principalId;

describe('the calendar of it', () => {
  const share = async (one: Practice): Promise<string> =>
    ((await one.call('shareCalendar')).body as { path: string }).path.split('/').at(-1) ?? '';
  const fetched = (one: Practice, secret: string) => one.call('getCalendar', { secret }, { as: 'nobody' });

  test('is given to whoever has the secret address, says kinds, days and numbers, and nobody and no case', async () => {
    const one = practice();
    const dossier = await running(one);
    const requestId = await requested(one, dossier);
    const secret = await share(one);
    const { status, headers, body } = await fetched(one, secret);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar']);
    const text: string = body;
    calendarLines(text);
    expect(text).toContain('BEGIN:VEVENT');
    expect(text).toContain('Op een verzoek moet worden beslist');
    const { number } = (await one.dossiers.load(dossier.dossierId))?.dossier ?? { number: 'none' };
    for (const id of [dossier.dossierId, requestId, number, ...Object.values(clientData)])
      expect(text).not.toContain(id);
  });

  test('an address is not kept, ends when it is taken back, and when there is another', async () => {
    const one = practice();
    await running(one);
    expect((await agenda(one)).sharedOn).toBeUndefined();
    const first = await share(one);
    expect(JSON.stringify(await one.calendar.load())).not.toContain(first);
    expect((await agenda(one)).sharedOn).toBe(one.today());
    const second = await share(one);
    expect((await fetched(one, first)).status).toBe(404);
    expect((await fetched(one, second)).status).toBe(200);
    await one.call('endCalendar');
    expect((await fetched(one, second)).status).toBe(404);
    await one.call('endCalendar');
    expect((await agenda(one)).sharedOn).toBeUndefined();
  });

  test('a made-up address, and one that is none, lead nowhere', async () => {
    const one = practice();
    await running(one);
    expect((await fetched(one, one.secret())).status).toBe(404);
    await share(one);
    for (const secret of [one.secret(), 'x', '']) expect((await fetched(one, secret)).status).toBe(404);
  });
});
