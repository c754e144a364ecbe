import { describe, expect, test } from 'vitest';
import { deleteObjects, verifyObjects } from '../../../lambdas/erasure/objects.ts';
import { eraseRecords, type RecordStep } from '../../../lambdas/erasure/records.ts';
import { TEXT } from '../../support/story.ts';
import { chainOf } from '../support.ts';
import { dueDossier, portsOn } from './support.ts';

async function frozen() {
  const due = await dueDossier();
  const ports = portsOn(due.one, due.one);
  const { erasureId, dossierId } = due;
  const step = async (name: RecordStep) => (await eraseRecords(ports, { step: name, erasureId, dossierId })).outcome;
  const remove = () => deleteObjects(ports, erasureId, dossierId);
  const verify = async () => (await verifyObjects(ports, erasureId, dossierId)).outcome;
  const counts = async () => (await due.one.erasures.load(erasureId))?.counts;
  return { ...due, ports, step, remove, verify, counts };
}

describe('S3 refuses to delete', () => {
  test('[RIO-6.3] one of a thousand keys: the rest goes, the step fails, and a later run finishes with the same counts', async () => {
    const { one, dossierId, step, remove, verify, counts } = await frozen();
    for (let number = 0; number < 1_000; number += 1)
      await one.objects.put(`closed/${dossierId}/${String(number).padStart(4, '0')}`, TEXT, 'text/plain');
    await step('freeze');
    one.objects.refuses = ({ key }) => key.endsWith('/0500');
    await expect(remove()).rejects.toThrow('deleted none');
    const left = (await one.objects.listVersions(`closed/${dossierId}/`)).versions.map(({ key }) => key);
    expect(left).toContain(`closed/${dossierId}/0500`);
    expect(left.length).toBeLessThan(10);
    expect(await verify()).toBe('left');
    await expect(remove()).rejects.toThrow('deleted none');
    one.objects.refuses = () => false;
    expect((await remove()).outcome).toBe('done');
    expect(await verify()).toBe('empty');
    expect(await counts()).toMatchObject({ objectVersions: 1_005, deleteMarkers: 1 });
  });

  test('in one bad moment, now this key and now that: nothing is counted twice and nothing is forgotten', async () => {
    const { one, dossierId, step, remove, verify, counts } = await frozen();
    for (let number = 0; number < 2_500; number += 1)
      await one.objects.put(`closed/${dossierId}/${number % 700}`, TEXT, 'text/plain');
    await step('freeze');
    let asked = 0;
    one.objects.refuses = () => {
      asked += 1;
      return asked < 4_000 && asked % 3 === 0;
    };
    let outcome = 'failed';
    for (let run = 0; run < 50 && outcome !== 'done'; run += 1)
      outcome = await remove().then(
        (answer) => answer.outcome,
        () => 'failed',
      );
    expect([outcome, await verify()]).toEqual(['done', 'empty']);
    expect(await counts()).toMatchObject({ objectVersions: 2_505, deleteMarkers: 1 });
  });
});

describe('only an erasure that is due, and was decided, begins', () => {
  test('a legal hold of the last moment stops it', async () => {
    const { one, dossierId, step } = await frozen();
    const loaded = await one.dossiers.load(dossierId);
    if (!loaded) throw new Error('The dossier is there');
    const hold = { placedOn: one.today(), reviewOn: '2031-06-05' };
    await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, hold }).write]);
    expect(await step('freeze')).toBe('held');
  });

  test('a dossier that nobody decided to destroy is not touched, and one that is not there neither', async () => {
    const { one, dossierId, erasureId, step, ports, remove } = await frozen();
    const loaded = await one.dossiers.load(dossierId);
    if (!loaded) throw new Error('The dossier is there');
    await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, state: 'ended' }).write]);
    expect(await step('freeze')).toBe('stuck');
    const nowhere = { step: 'freeze', erasureId, dossierId: erasureId } as const;
    expect((await eraseRecords(ports, nowhere)).outcome).toBe('stuck');
    // Without a freeze there is no case, and without a case nothing is deleted.
    await expect(remove()).rejects.toThrow('no such erasure');
    await expect(step('destroy-key')).rejects.toThrow('no such erasure');
    expect((await one.dossiers.load(dossierId))?.dossier.number).toBe('2026-0001');
    expect((await one.objects.listVersions('')).versions.length).toBeGreaterThan(0);
  });
});

describe('an erasure that stopped is never silent', () => {
  test('the owner is told at which step, and the next day it is tried again', async () => {
    const { one, dossierId, erasureId, step, remove, verify } = await frozen();
    await step('freeze');
    await remove();
    await verify();
    await step('survivors');
    await step('destroy-key');
    // A table gives the steps back in any order.
    const erasure = await one.erasures.load(erasureId);
    if (!erasure) throw new Error('The case is there');
    const steps = Object.fromEntries(Object.entries(erasure.steps).sort(([a], [b]) => (a < b ? 1 : -1)));
    await one.erasures.save({ ...erasure, steps });
    expect(await step('report-failure')).toBe('done');
    const last = (await chainOf(one, dossierId)).at(-1);
    expect(last).toMatchObject({ action: 'erasure.failed', facts: { erasure: erasureId, lastStep: 'destroy-key' } });
    const notice = one.items.dump('records').find(({ effect }) => JSON.stringify(effect)?.includes('erasure-failed'));
    expect(notice?.effect).toMatchObject({
      recipient: { to: 'owner' },
      facts: { dossier: '2026-0001', step: 'delete-records' },
    });
    expect(await one.dossiers.agendaOf(dossierId)).toEqual([
      { subject: dossierId, kind: 'erasure-retry', reference: erasureId, dueOn: '2031-03-06' },
    ]);
  });

  test('what came in after the count of a dossier is deleted and seen by the verification', async () => {
    const { one, dossierId, step, remove, verify } = await frozen();
    await step('freeze');
    await remove();
    await one.objects.put(`incoming/${dossierId}/${dossierId}`, TEXT, 'text/plain');
    expect(await verify()).toBe('left');
    await remove();
    expect(await verify()).toBe('empty');
    await step('delete-records');
    await one.items.transact([
      { op: 'put', table: 'records', item: { pk: `DOSSIER#${dossierId}`, sk: 'AGENDA#late' } },
    ]);
    expect(await step('verify-records')).toBe('left');
    await step('delete-records');
    expect(await step('verify-records')).toBe('left');
    await step('destroy-key');
    expect(await step('verify-records')).toBe('empty');
  });

  test('another dossier of the same client and the same name stays whole', async () => {
    const { one, step, remove, coach, client } = await frozen();
    const { registered } = await import('../../support/story.ts');
    const other = await registered(one, {}, { coach, client });
    await one.objects.put(`dossiers/${other.dossierId}/x`, TEXT, 'text/plain');
    await step('freeze');
    await remove();
    for (const name of ['survivors', 'destroy-key', 'delete-records', 'verify-records', 'tell'] as const)
      await step(name);
    const read = await one.call('getDossier', { dossierId: other.dossierId }, { as: client });
    expect(read).toMatchObject({ status: 200, body: { client: { firstName: 'Merel' } } });
    const body = { firstName: 'Merel', lastName: 'van Zomeren-Böhm' };
    expect((await one.call('lookUpDossiers', {}, { as: coach, body })).body).toMatchObject({
      items: [{ dossierId: other.dossierId }],
    });
    expect((await one.objects.listVersions('')).versions).toHaveLength(1);
  });
});

test('[RIO-6.3] a package that was half made goes too: the parts that S3 has of it, and where it would go on', async () => {
  const { one, dossierId, step, ports, remove, verify } = await frozen();
  const key = `exports/${dossierId}/request-1/access.zip`;
  const upload = await ports.streams.begin(key, 'application/zip');
  await ports.streams.part(upload, 1, TEXT);
  await one.objects.put(`${key}.cursor`, TEXT, 'application/octet-stream');
  const other = await ports.streams.begin('exports/another/request-1/access.zip', 'application/zip');
  await step('freeze');
  expect(await verify()).toBe('left');
  expect((await remove()).outcome).toBe('done');
  expect(await verify()).toBe('empty');
  expect(await ports.streams.openUnder('exports/')).toEqual([other]);
  // Begun by a run that was under way: the second look finds it.
  await ports.streams.begin(key, 'application/zip');
  expect(await verify()).toBe('left');
  expect((await remove()).outcome).toBe('done');
  expect(await verify()).toBe('empty');
});
