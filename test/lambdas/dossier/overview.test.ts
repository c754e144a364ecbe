import { expect, test } from 'vitest';
import { addDays, addMonths } from '../../../domain/calendar.ts';
import { SHOWN_DAYS } from '../../../domain/document/inspection.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { inspect } from '../../../lambdas/document/inspect.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { announcement, type Dossier, ended, running, TEXT, termPasses } from '../../support/story.ts';
import { handled } from '../complaint/agenda-support.ts';

type Overview = {
  readonly tasks: readonly { readonly kind: string; readonly reference: string; readonly dueOn?: string }[];
  readonly waits: readonly {
    readonly kind: string;
    readonly reference: string;
    readonly dueOn: string;
    readonly overdue: boolean;
    readonly steps: readonly { readonly nl: string }[];
  }[];
  readonly dossiers: readonly {
    readonly dossierId: string;
    readonly readers: readonly { readonly as: string; readonly name?: string; readonly until?: string }[];
    readonly timeline: readonly { readonly moment: string }[];
  }[];
};

const PARTNER = (personId: string) => ({
  scope: 'partner-coach-reads',
  subject: { kind: 'partner', personId, categories: [], clientData: true },
});

async function asked() {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const partner = await one.invite('coach');
  const question = await one.call('askConsent', { dossierId }, { as: coach, body: PARTNER(partner.personId) });
  const { consentId } = question.body as { consentId: string };
  return { one, ...dossier, consentId };
}

test('[RIO-4.1] [EK-3.1] a client sees what is asked, and after a yes who may look in the dossier', async () => {
  const { one, dossierId, client, consentId } = await asked();
  const before = (await one.call('getOverview', {}, { as: client })).body as Overview;
  expect(before.tasks).toMatchObject([{ kind: 'consent', dossierId, reference: consentId, dueOn: expect.any(String) }]);
  expect(before.dossiers).toMatchObject([{ dossierId, readers: [{ as: 'coach', name: 'Anke' }] }]);
  expect(before.dossiers[0]?.timeline.map(({ moment }) => moment)).toContain('destruction');
  const body = { answer: 'granted', textVersion: '1' };
  await one.call('answerConsent', { dossierId, consentId }, { as: client, body });
  const after = (await one.call('getOverview', {}, { as: client })).body as Overview;
  expect(after.tasks).toEqual([]);
  expect(after.dossiers[0]?.readers.map(({ as }) => as)).toEqual(['coach', 'partner']);
});

test('[RIO-1.3] nobody but a client has such an overview, and a client sees no other dossier', async () => {
  const { one, coach } = await asked();
  for (const as of [coach, one.owner]) expect((await one.call('getOverview', {}, { as })).status).toBe(403);
  const other = await one.invite('client');
  expect((await one.call('getOverview', {}, { as: other })).body).toEqual({ tasks: [], waits: [], dossiers: [] });
});

test('[RIO-1.5] looking at it is in the log of each dossier that it shows', async () => {
  const { one, dossierId, client } = await asked();
  await one.call('getOverview', {}, { as: client });
  const { body } = await one.call('listAudit', { dossierId }, { as: client });
  const { items } = body as { items: readonly { action: string; actor: { role: string } }[] };
  expect(items.some(({ action, actor }) => action === 'dossier.read-state' && actor.role === 'client')).toBe(true);
});

const overviewOf = async (one: Practice, client: Who): Promise<Overview> =>
  (await one.call('getOverview', {}, { as: client })).body as Overview;

/** The client sends a file that the scanner finds a virus in. */
async function refusedUpload(one: Practice, { dossierId, client }: Dossier): Promise<string> {
  const body = announcement(one, TEXT, { files: ['client'] });
  const reply = await one.call('requestUpload', { dossierId }, { as: client, body });
  const { documentId, upload } = reply.body as {
    documentId: string;
    upload: { url: string; headers: Record<string, string> };
  };
  one.objects.accept(upload.url, upload.headers, TEXT);
  await inspect(one, { of: 'malware', key: `incoming/${dossierId}/${documentId}`, clean: false });
  return documentId;
}

test('[RIO-1.5] an upload that was not taken is told for some days, without looking through the documents', async () => {
  const one = practice();
  const dossier = await running(one);
  const documentId = await refusedUpload(one, dossier);
  one.documents.list = () => Promise.reject(new Error('It looks through the documents'));
  const shown = async () => (await overviewOf(one, dossier.client)).tasks;
  expect(await shown()).toMatchObject([{ kind: 'upload-rejected', reference: documentId, sentOn: one.today() }]);
  const days = async (count: number) => {
    one.clock.advance(`P${count}D`);
    await sweep({ ...one, ...sweepCommands(one) });
  };
  await days(SHOWN_DAYS - 1);
  expect(await shown()).toHaveLength(1);
  await days(1);
  expect(await shown()).toEqual([]);
});

test('[RIO-4.1] a request asks who one is, is waited for until its day, and says honestly that the day has gone by', async () => {
  const one = practice();
  const { dossierId, client } = await running(one);
  const body = { kinds: ['access'], channel: 'letter', receivedOn: one.today() };
  const made = await one.call('registerRights', { dossierId }, { body });
  const { requestId } = made.body as { requestId: string };
  const doubt = { reason: 'identity-doubt', doubt: 'De brief had geen handtekening.' };
  await one.call('askIdentity', { dossierId, requestId }, { body: doubt });
  const asked = await overviewOf(one, client);
  expect(asked.tasks).toMatchObject([{ kind: 'identity', reference: requestId, askedOn: one.today() }]);
  await one.call(
    'establishIdentity',
    { dossierId, requestId },
    { as: client, body: { method: 'mfa-login', on: one.today() } },
  );
  const { tasks, waits } = await overviewOf(one, client);
  expect(tasks).toEqual([]);
  expect(waits).toMatchObject([{ kind: 'rights', reference: requestId, rights: ['access'], overdue: false }]);
  expect(waits[0]?.steps.length).toBeGreaterThan(0);
  one.clock.advance('P70D');
  expect((await overviewOf(one, client)).waits).toMatchObject([{ overdue: true, dueOn: waits[0]?.dueOn }]);
});

test('[RIO-7.1] a complaint asks to come and talk, whether to mediate and whether it is solved, each with its day', async () => {
  const { one, client, params, handler, decide, complaintId } = await handled();
  const of = { reference: complaintId };
  expect(await overviewOf(one, client)).toMatchObject({ tasks: [], waits: [{ kind: 'complaint', ...of }] });
  const on = addDays(one.today(), 7);
  await one.call('proposeHearing', params, { as: handler, body: { on, time: '10:30', place: 'Marktplein 1' } });
  await one.call('mediateComplaint', params, { as: handler, body: { step: 'propose' } });
  expect((await overviewOf(one, client)).tasks).toMatchObject([
    { kind: 'hearing', ...of, on, time: '10:30', place: 'Marktplein 1' },
    { kind: 'mediation', ...of },
  ]);
  expect((await overviewOf(one, handler)).tasks).toBeUndefined();
  await decide();
  expect(await overviewOf(one, client)).toMatchObject({
    tasks: [{ kind: 'solved', ...of, dueOn: addDays(one.today(), one.policy.complaints.solvedAnswerDays) }],
    waits: [],
  });
});

test('[EK-10.1] a destruction that was announced is said with its day, as long as the client can object', async () => {
  const one = practice();
  const dossier = await running(one);
  const { client, dossierId } = dossier;
  await ended(one, dossier);
  expect((await overviewOf(one, client)).tasks).toEqual([]);
  await termPasses(one, async () => {
    const { tasks } = await overviewOf(one, client);
    expect(tasks).toMatchObject([{ kind: 'destruction', dossierId }]);
    const read = async (as: Who) => (await one.call('getDossier', { dossierId }, { as })).body as object;
    expect(await read(client)).toMatchObject({ destructionCanBeObjectedTo: true, coachName: 'Anke' });
    expect(await read(dossier.coach)).not.toHaveProperty('destructionCanBeObjectedTo');
    await one.call('objectToDestruction', { dossierId }, { as: client });
    const dueOn = addMonths(one.today(), 1);
    const waits = [{ kind: 'objection', dossierId, number: expect.any(String), dueOn, overdue: false, steps: [] }];
    expect(await overviewOf(one, client)).toMatchObject({ tasks: [], waits });
    one.clock.advance('P40D');
    expect((await overviewOf(one, client)).waits).toMatchObject([{ kind: 'objection', overdue: true }]);
  });
});

test('[RIO-3.6] the log says who looked by first name, and in words what was done, in both languages', async () => {
  const one = practice();
  const { dossierId, coach, client } = await running(one);
  await one.call('getDossier', { dossierId }, { as: coach });
  const { body } = await one.call('listAudit', { dossierId }, { as: client, query: { limit: '100' } });
  type Entry = { action: string; actor: { role: string; name?: string }; what: { nl: string; en: string } };
  const { items } = body as { items: Entry[] };
  const looked = items.find(({ action, actor }) => action === 'dossier.read' && actor.role === 'coach');
  expect(looked).toMatchObject({ actor: { name: 'Anke' }, what: { nl: 'Uw dossier bekeken' } });
  for (const { what } of items) expect(what.nl).not.toBe(what.en);
  await one.directory.remove(coach.personId);
  const after = (await one.call('listAudit', { dossierId }, { as: client })).body as { items: Entry[] };
  expect(after.items.every(({ actor }) => actor.name === undefined)).toBe(true);
});
