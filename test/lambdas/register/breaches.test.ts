import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import type { Item } from '../../../stores/items.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { bodyOf, chainOf, changesNothing, refusal } from '../support.ts';

const HAPPENED = 'Een verslag ging naar een verkeerd adres';
const BREACH = {
  awareAt: '2026-03-05T10:30:00+01:00',
  kinds: ['confidentiality'],
  foundBy: 'client',
  happened: HAPPENED,
};
type Shown = { breachId: string; version: number; missing: { id: string }[] } & Record<string, unknown>;

const record = async (one: Practice, more: object = {}) => {
  const reply = await one.call('recordBreach', {}, { body: { ...BREACH, ...more } });
  expect(reply.status).toBe(201);
  return bodyOf<Shown>(reply);
};
const change = (one: Practice, { breachId }: Shown, version: number, body: object) =>
  one.call('changeBreach', { breachId }, { body, headers: { 'if-match': `"${version}"` } });
const swept = (one: Practice) => sweep({ ...one, ...sweepCommands(one) });
const told = (one: Practice) =>
  one.items.dump('records').flatMap(({ pk, effect }) => {
    const { notice } = (effect ?? {}) as { notice?: string };
    return pk.startsWith('OUTBOX#') && notice?.startsWith('breach-') ? [notice] : [];
  });

describe('the register of breaches', () => {
  test('shows the 72 hours, what is missing and the way to the authority, and sends nothing', async () => {
    const one = practice();
    const breach = await record(one);
    expect(breach).toMatchObject({
      state: 'open',
      deadline: '2026-03-08T09:30:00.000Z',
      hoursLeft: 71,
      late: false,
      content: { foundBy: 'client', happened: HAPPENED },
      supervisoryAuthority: { url: expect.stringMatching(/^https:/) },
      contact: { email: one.policy.organisation.contactEmail },
    });
    expect(breach.missing.map(({ id }) => id)).not.toContain('happened');
    expect(one.items.dump('records').filter(({ pk }) => pk.startsWith('OUTBOX#'))).toEqual([]);
    const list = await one.call('listBreaches');
    expect(list.body).toMatchObject({ items: [{ breachId: breach.breachId, late: false }] });
    expect(JSON.stringify(list.body)).not.toContain(HAPPENED);
  });

  test('seals what was typed, and traces who read it', async () => {
    const one = practice();
    const { dossierId } = await running(one);
    const { breachId } = await record(one, { dossierIds: [dossierId] });
    expect((await one.call('getBreach', { breachId })).body).toMatchObject({ content: { dossierIds: [dossierId] } });
    const stored = JSON.stringify(one.items.dump('records').filter(({ pk }) => pk === 'BREACHES'));
    for (const text of [HAPPENED, dossierId, 'foundBy']) expect(stored).not.toContain(text);
    const chain = await chainOf(one, ORGANISATION_CHAIN);
    expect(chain.slice(-2).map(({ action }) => action)).toEqual(['breach.record', 'breach.read']);
    expect(JSON.stringify(chain)).not.toContain(HAPPENED);
  });

  test('asks the reasons of a notification after the 72 hours, and takes it in phases', async () => {
    const one = practice();
    const breach = await record(one);
    one.clock.advance('P4D');
    const notified = { notifiedAuthorityAt: '2026-03-09T09:00:00Z' };
    const silent = await changesNothing(one, () => change(one, breach, 1, notified));
    expect(silent).toEqual(refusal(422, 'breach-reasons-missing'));
    const said = await change(one, breach, 1, { ...notified, reasonsLate: 'De melder was ziek' });
    expect(said).toMatchObject({ status: 200, body: { state: 'notified', late: true, version: 2 } });
    expect((await change(one, breach, 1, { people: 3 })).status).toBe(412);
    expect(await change(one, breach, 2, { people: 3 })).toMatchObject({ status: 200, body: { people: 3 } });
    expect(bodyOf<Shown>(await one.call('getBreach', { breachId: breach.breachId })).content).toMatchObject({
      happened: HAPPENED,
    });
  });

  test('is the owner’s: nobody else reads or writes it', async () => {
    const one = practice();
    const { breachId } = await record(one);
    for (const role of ['coach', 'client', 'manager'] as const) {
      const as = await one.invite(role);
      const attempts = [
        () => one.call('recordBreach', {}, { as, body: BREACH }),
        () => one.call('listBreaches', {}, { as }),
        () => one.call('getBreach', { breachId }, { as }),
        () => one.call('changeBreach', { breachId }, { as, body: { people: 1 }, headers: { 'if-match': '"1"' } }),
      ];
      for (const attempt of attempts) expect(await changesNothing(one, attempt)).toEqual(refusal(403, 'not-allowed'));
    }
    expect(await one.call('listBreaches', {}, { as: 'nobody' })).toEqual(refusal(401, 'unauthenticated'));
  });

  test.each([
    [400, 'invalid-request', { awareAt: '2026-03-05' }],
    [400, 'invalid-request', { awareAt: '2026-03-05T10:30:00' }],
    [400, 'invalid-request', { kinds: [] }],
    [400, 'invalid-request', { happened: 'x'.repeat(4_001) }],
    [400, 'invalid-request', { people: -1 }],
    [400, 'invalid-request', { fine: 10 }],
    [422, 'breach-aware-in-future', { awareAt: '2027-01-01T00:00:00Z' }],
    [422, 'breach-risk-reasons', { risk: 'unlikely' }],
    [422, 'breach-dossier-unknown', { dossierIds: ['5f0c9f3e-3f6a-4a7b-8d53-0f6a0f0f0f0f'] }],
    [422, 'breach-complaint-unknown', { complaintId: '5f0c9f3e-3f6a-4a7b-8d53-0f6a0f0f0f0f' }],
    [422, 'category-unknown', { categories: ['horoscope'] }],
  ] as const)('answers %i %s and changes nothing', async (status, code, more) => {
    const one = practice();
    const body = { ...BREACH, ...more };
    expect(await changesNothing(one, () => one.call('recordBreach', {}, { body }))).toEqual(refusal(status, code));
  });

  test('[RIO-7.1] names the complaint through which it was found', async () => {
    const one = practice();
    const reply = await one.call('sendSignal', {}, { as: 'nobody', body: { text: 'Mijn brief lag bij de buren.' } });
    const { number } = reply.body as { number: string };
    const [line] = (await one.complaints.register(10)).items;
    expect(line?.number).toBe(number);
    const body = { ...BREACH, complaintId: line?.complaintId };
    const recorded = await one.call('recordBreach', {}, { body });
    expect(recorded.status).toBe(201);
    expect(recorded.body).toMatchObject({ complaint: { complaintId: line?.complaintId, number }, dossiers: [] });
  });

  test('[RIO-7.1] is linked to a complaint later, and unlinked, with a trace of each', async () => {
    const one = practice();
    await one.call('sendSignal', {}, { as: 'nobody', body: { text: 'Mijn brief lag bij de buren.' } });
    const [line] = (await one.complaints.register(10)).items;
    const { complaintId } = line ?? {};
    const breach = await record(one);
    const linked = await change(one, breach, 1, { complaintId });
    expect(linked.body).toMatchObject({ complaint: { complaintId, number: line?.number }, content: { complaintId } });
    // What is not named in a change stays what it was.
    expect((await change(one, breach, 2, { people: 2 })).body).toMatchObject({ complaint: { complaintId } });
    const unlinked = await change(one, breach, 3, { complaintId: null });
    expect(unlinked.body).not.toHaveProperty('complaint');
    expect(bodyOf<{ content: object }>(unlinked).content).not.toHaveProperty('complaintId');
    const changes = (await chainOf(one, ORGANISATION_CHAIN)).filter(({ action }) => action === 'breach.change');
    expect(changes.map(({ facts }) => facts.changed)).toEqual(['complaintId', 'people', 'complaintId']);
    expect(
      await changesNothing(one, () => one.call('recordBreach', {}, { body: { ...BREACH, complaintId: null } })),
    ).toEqual(refusal(400, 'invalid-request'));
  });

  test('is known to its dossiers, for the owner alone, as long as it is linked and its content is there', async () => {
    const one = practice();
    const [first, second] = [await running(one), await running(one)];
    const about = async ({ dossierId }: typeof first, as: Who = one.owner) =>
      bodyOf<{ breaches?: unknown }>(await one.call('getDossier', { dossierId }, { as })).breaches;
    expect(await about(first)).toEqual([]);
    const breach = await record(one, { dossierIds: [first.dossierId] });
    const shown = [{ breachId: breach.breachId, awareAt: BREACH.awareAt, state: 'open' }];
    expect([await about(first), await about(second)]).toEqual([shown, []]);
    for (const as of [first.client, first.coach]) expect(await about(first, as)).toBeUndefined();
    const manager = await one.invite('manager');
    await one.call('appointManager', { personId: manager.personId });
    expect(await about(first, manager)).toBeUndefined();
    await change(one, breach, 1, { dossierIds: [second.dossierId] });
    expect([await about(first), await about(second)]).toEqual([[], shown]);
    await change(one, breach, 2, { notifiedAuthorityAt: one.clock.read().toString() });
    expect(await about(second)).toEqual([{ ...shown[0], state: 'notified' }]);
    one.clock.advance(`P${one.policy.registers.breachYears}Y1D`);
    await swept(one);
    expect(await about(second)).toEqual([]);
  });

  test('is known to its complaint, for the owner alone, as long as it is linked and its content is there', async () => {
    const one = practice();
    const { dossierId, client } = await running(one);
    const body = { dossierId, about: { kind: 'other' }, text: 'Mijn brief lag bij de buren.' };
    const made = await one.call('makeComplaint', {}, { as: client, body });
    const { complaintId } = bodyOf<{ complaintId: string }>(made);
    const about = async (as: Who = one.owner) =>
      bodyOf<{ breaches?: unknown }>(await one.call('getComplaint', { complaintId }, { as })).breaches;
    expect(await about()).toEqual([]);
    const breach = await record(one, { complaintId });
    const shown = [{ breachId: breach.breachId, awareAt: BREACH.awareAt, state: 'open' }];
    expect(await about()).toEqual(shown);
    expect(await about(client)).toBeUndefined();
    await change(one, breach, 1, { complaintId: null });
    expect(await about()).toEqual([]);
    const notified = { complaintId, notifiedAuthorityAt: one.clock.read().toString() };
    expect((await change(one, breach, 2, notified)).status).toBe(200);
    expect(await about()).toEqual([{ ...shown[0], state: 'notified' }]);
    const ways = () => one.items.dump('records').filter(({ pk }) => pk === `BREACHES#${complaintId}`);
    expect(ways()).toHaveLength(1);
    one.clock.advance(`P${one.policy.registers.breachYears}Y1D`);
    await swept(one);
    expect(ways()).toEqual([]);
  });

  test('that was recorded before there were ways to it is found from what it is about once it was opened', async () => {
    const one = practice();
    const { dossierId, client } = await running(one);
    const body = { dossierId, about: { kind: 'other' }, text: 'Mijn brief lag bij de buren.' };
    const made = await one.call('makeComplaint', {}, { as: client, body });
    const { complaintId } = bodyOf<{ complaintId: string }>(made);
    const { breachId } = await record(one, { dossierIds: [dossierId], complaintId });
    const ways = () => one.items.dump('records').filter(({ sk, pk }) => sk.endsWith(breachId) && pk !== 'BREACHES');
    expect(ways()).toHaveLength(2);
    const before = ways().map(({ pk, sk }) => ({ op: 'delete', table: 'records', key: { pk, sk } }) as const);
    await one.items.transact(before);
    expect((await one.call('getBreach', { breachId })).status).toBe(200);
    expect(ways()).toHaveLength(2);
    // Whatever is written of it does the same.
    await one.items.transact(before);
    one.clock.advance('P2D');
    await swept(one);
    expect(ways()).toHaveLength(2);
  });

  test('that was closed before there were ways to it is found from what it is about once the register was listed, as it was', async () => {
    const one = practice();
    const { dossierId } = await running(one);
    const { breachId } = await record(one, {
      dossierIds: [dossierId],
      notifiedAuthorityAt: '2026-03-05T10:45:00+01:00',
    });
    const line = () => one.items.dump('records').filter(({ sk, pk }) => sk === breachId && pk === 'BREACHES')[0];
    const ways = () => one.items.dump('records').filter(({ sk, pk }) => sk.endsWith(breachId) && pk !== 'BREACHES');
    const before = ways().map(({ pk, sk }) => ({ op: 'delete', table: 'records', key: { pk, sk } }) as const);
    const list = async () => bodyOf<{ items: Shown[] }>(await one.call('listBreaches')).items;
    const now = line();
    if (!now) throw new Error('It is not in the register');
    await one.items.transact([...before, { op: 'put', table: 'records', item: { ...now, v: 1 } }]);
    expect(ways()).toEqual([]);
    const chain = await chainOf(one, ORGANISATION_CHAIN);
    const shown = await list();
    expect(shown).toMatchObject([{ breachId, state: 'notified' }]);
    expect(ways()).toHaveLength(1);
    // Nothing in it changed, and who has it open can change it.
    expect(line()).toMatchObject({ version: now.version, v: 2 });
    expect(await chainOf(one, ORGANISATION_CHAIN)).toEqual(chain);
    expect(await one.call('getBreach', { breachId })).toMatchObject({ body: { content: { happened: HAPPENED } } });
    // Once: what was given is not given at each list.
    await one.items.transact(before);
    expect(await list()).toEqual(shown);
    expect(ways()).toEqual([]);
  });

  test('takes as many dossiers as can all be replaced at once', async () => {
    const one = practice();
    const ids = Array.from({ length: 80 }, () => randomUUID());
    const [first, second] = [ids.slice(0, 40), ids.slice(40)];
    // A dossier that is there, forty times each: the record of it is enough.
    const { dossierId } = await running(one);
    const there = one.items.dump('records').find(({ pk, sk }) => pk === `DOSSIER#${dossierId}` && sk === 'DOSSIER');
    for (const id of ids) {
      const item = { ...there, pk: `DOSSIER#${id}`, dossierId: id } as Item;
      await one.items.transact([{ op: 'put', table: 'records', item }]);
    }
    const breach = await record(one, { dossierIds: first });
    expect((await change(one, breach, 1, { dossierIds: second })).status).toBe(200);
    const more = await changesNothing(one, () => change(one, breach, 2, { dossierIds: [...second, dossierId] }));
    expect(more).toEqual(refusal(400, 'invalid-request'));
  });

  test('calls the dossiers that it is about by their numbers, wherever it is answered', async () => {
    const one = practice();
    const [first, second] = [await running(one), await running(one)];
    const numbers = async (...all: (typeof first)[]) =>
      Promise.all(
        all.map(async ({ dossierId }) => ({ dossierId, number: (await one.dossiers.load(dossierId))?.dossier.number })),
      );
    const breach = await record(one, { dossierIds: [first.dossierId] });
    expect(breach.dossiers).toEqual(await numbers(first));
    const changed = await change(one, breach, 1, { dossierIds: [first.dossierId, second.dossierId] });
    expect(changed.body).toMatchObject({ dossiers: await numbers(first, second) });
    // What is not named in a change stays what it was.
    expect((await change(one, breach, 2, { people: 2 })).body).toMatchObject({
      dossiers: await numbers(first, second),
    });
    const read = await one.call('getBreach', { breachId: breach.breachId });
    expect(read.body).toMatchObject({ dossiers: await numbers(first, second) });
  });

  test('answers a repeat with the same breach', async () => {
    const one = practice();
    const headers = { 'idempotency-key': 'breach-once' };
    const [first, second] = [
      await one.call('recordBreach', {}, { body: BREACH, headers }),
      await one.call('recordBreach', {}, { body: BREACH, headers }),
    ];
    expect(second.body).toEqual(first.body);
    expect(one.items.dump('records').filter(({ pk }) => pk === 'BREACHES')).toHaveLength(1);
  });
});

describe('the agenda of a breach', () => {
  test('reminds before the end, says every day that it is late, and stops when it was notified', async () => {
    const one = practice();
    const breach = await record(one);
    const counts: number[] = [];
    for (let day = 1; day <= 5; day += 1) {
      one.clock.advance('P1D');
      expect((await swept(one)).failed).toBe(0);
      counts.push(told(one).length);
    }
    expect(counts).toEqual([0, 1, 2, 3, 4]);
    expect(told(one).toSorted()).toEqual(['breach-due', 'breach-overdue', 'breach-overdue', 'breach-overdue']);
    const { version } = bodyOf<Shown>(await one.call('getBreach', { breachId: breach.breachId }));
    const reasons = { notifiedAuthorityAt: '2026-03-10T09:00:00Z', reasonsLate: 'De melder was ziek' };
    expect((await change(one, breach, version, reasons)).status).toBe(200);
    one.clock.advance('P3D');
    await swept(one);
    expect(told(one)).toHaveLength(4);
  });

  test('[RIO-6.1] ends the content after its term, in every backup, and keeps the line', async () => {
    const one = practice();
    const { breachId } = await record(one, { risk: 'unlikely', reasonsRisk: 'Meteen teruggehaald' });
    one.clock.advance('P5Y');
    expect(await swept(one)).toMatchObject({ failed: 0 });
    expect(await one.vault.open(breachId)).toBeUndefined();
    const after = await one.call('getBreach', { breachId });
    expect(after).toMatchObject({ status: 200, body: { breachId, missing: [], state: 'not-needed' } });
    expect(after.body).not.toHaveProperty('content');
    expect((await one.call('listBreaches')).body).toMatchObject({ items: [{ breachId }] });
    expect(await one.dossiers.agendaOf(breachId)).toEqual([]);
    const late = await change(one, { breachId } as Shown, bodyOf<Shown>(after).version, { people: 1 });
    expect(late).toEqual(refusal(409, 'breach-content-gone'));
  });
});
