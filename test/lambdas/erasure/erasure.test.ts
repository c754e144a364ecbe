import { describe, expect, test } from 'vitest';
import { relayLeftBehind } from '../../../lambdas/relay/relay.ts';
import { DossierStore } from '../../../stores/dossiers.ts';
import { memoryKeyMaker } from '../../../stores/fake/memory-key-maker.ts';
import { NameIndex } from '../../../stores/names.ts';
import { destroyKeyWrite, Vault } from '../../../stores/vault.ts';
import { bodyOf, chainOf, refusal } from '../support.ts';
import { backupOf, dueDossier, erase, PERSONAL, portsOn, restored, STEPS } from './support.ts';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const COUNTS = {
  documents: 2,
  objectVersions: 5,
  deleteMarkers: 1,
  records: 3,
  lookups: 4,
  keysDestroyed: 1,
};

async function erased(policyId?: Parameters<typeof dueDossier>[0]) {
  const due = await dueDossier(policyId);
  await erase(due, portsOn(due.one, due.one));
  return due;
}

describe('[RIO-6.3] [EK-10.1] after the erasure', () => {
  test('every version and marker is gone, and the counts say how many there were', async () => {
    const { one, erasureId } = await erased();
    expect(await one.objects.listVersions('')).toEqual({ versions: [] });
    const erasure = await one.erasures.load(erasureId);
    expect(erasure?.counts).toEqual(COUNTS);
    expect(Object.keys(erasure?.steps ?? {}).sort()).toEqual(
      [
        'certify',
        'delete-objects',
        'delete-records',
        'destroy-key',
        'freeze',
        'leave-survivors',
        'tell',
        'verify-objects',
        'verify-records',
      ].sort(),
    );
  });

  test.each(['re-integratieonderwijs', 'eigenkans'] as const)(
    'no table and no bucket holds a word about the person (%s)',
    async (policyId) => {
      const { one, client, dossierId, erasureId, before } = await erased(policyId);
      expect(JSON.stringify(before.records)).not.toMatch(PERSONAL);
      await relayLeftBehind(one);
      const { records, vault, survivors } = backupOf(one.items);
      expect(JSON.stringify([records, vault, survivors, one.logged])).not.toMatch(PERSONAL);
      expect(JSON.stringify([records, vault, survivors])).not.toContain(client.personId);
      expect(await one.directory.contactOf(client.personId)).toBeUndefined();
      const kinds = new Set(records.filter((item) => JSON.stringify(item).includes(dossierId)).map(({ pk }) => pk));
      // The second look of the next day is the last that names it, beside its chain.
      expect([...kinds].sort()).toEqual([`AUDIT#${dossierId}`, `DOSSIER#${erasureId}`]);
      const { versions } = await one.proof.listVersions('');
      expect(versions).toHaveLength(2);
      for (const { key } of versions)
        expect(Buffer.from((await one.proof.read(key)) ?? []).toString()).not.toMatch(PERSONAL);
    },
  );

  test('nobody finds it any more, by name, by number, by id or in a list', async () => {
    const { one, dossierId, coach, client } = await erased();
    for (const as of [coach, one.owner])
      expect(await one.call('getDossier', { dossierId }, { as })).toEqual(refusal(404, 'not-found'));
    // Nothing of the client is left, so neither is their account.
    expect(await one.call('getDossier', { dossierId }, { as: client })).toEqual(refusal(403, 'account-removed'));
    for (const body of [{ number: '2026-0001' }, { firstName: 'Merel', lastName: 'van Zomeren-Böhm' }])
      expect((await one.call('lookUpDossiers', {}, { as: coach, body })).body).toEqual({ items: [] });
    for (const as of [coach, one.owner])
      expect((await one.call('listDossiers', {}, { as })).body).toEqual({ items: [] });
  });

  test('client and owner are told, once, and the chain still holds from its first link', async () => {
    const { one, dossierId, client } = await erased();
    const contact = await one.directory.contactOf(client.personId);
    await relayLeftBehind(one);
    const destroyed = one.mailer.sent.filter(({ subject }) => /is vernietigd$/.test(subject));
    expect(destroyed.map(({ to }) => to).sort()).toEqual(['eigenaar@voorbeeld.example', contact?.email].sort());
    const actions = (await chainOf(one, dossierId)).map(({ action }) => action);
    expect(actions[0]).toBe('dossier.create');
    expect(actions.slice(-3)).toEqual(['erasure.start', 'erasure.certify', 'erasure.tell']);
  });

  test('the owner reads the certificate, and nobody else does', async () => {
    const { one, coach } = await erased();
    const list = await one.call('listCertificates');
    const [entry] = bodyOf<{ items: { certificateId: string }[] }>(list).items;
    const { certificateId = '' } = entry ?? {};
    expect(await one.call('getCertificate', { certificateId })).toMatchObject({
      status: 200,
      body: { dossierNumber: '2026-0001', counts: COUNTS, verification: { objectsLeft: 0, recordsLeft: 0 } },
    });
    expect((await one.call('getCertificatePdf', { certificateId })).headers['content-type']).toBe('application/pdf');
    // The client's account is gone: whoever has the id reads it, and there is no person in it.
    expect((await one.call('getCertificatePdf', { certificateId }, { as: 'nobody' })).status).toBe(200);
    expect(await one.call('getCertificate', { certificateId: coach.personId })).toEqual(refusal(404, 'not-found'));
  });
});

describe('[RIO-6.4] the relation register', () => {
  test('keeps name, service and year, readable only through the vault', async () => {
    const { one, principalId, coach } = await erased();
    const relations = async () => (await one.call('listRelations')).body;
    const line = { principalId, principalName: 'Zonneveld', service: 'reintegration-track-1', year: 2026 };
    expect(await relations()).toEqual({ items: [{ ...line, clientName: 'Merel van Zomeren-Böhm' }] });
    expect(JSON.stringify(one.items.dump('survivors'))).not.toMatch(PERSONAL);
    expect(await one.call('listRelations', {}, { as: coach })).toEqual(refusal(403, 'not-allowed'));
    const [kept] = one.items.dump('survivors').filter(({ pk }) => pk === 'RELATIONS');
    await one.items.transact([destroyKeyWrite(String(kept?.relationId))]);
    expect(await relations()).toEqual({ items: [line] });
  });

  test('is empty where the policy leaves nothing', async () => {
    const { one, erasureId, before } = await erased('eigenkans');
    expect((await one.call('listRelations')).body).toEqual({ items: [] });
    expect((await one.erasures.load(erasureId))?.survivors).toEqual([]);
    const known = new Set(before.vault.map(({ pk }) => pk));
    expect(one.items.dump('vault').filter(({ pk }) => !known.has(pk))).toEqual([]);
  });

  test('leads to nothing else: no id of a line is anywhere but in the line and under its key', async () => {
    const { one, principalId } = await erased();
    await relayLeftBehind(one);
    const { records, vault, survivors } = backupOf(one.items);
    const lines = survivors.filter(({ pk }) => pk === 'RELATIONS');
    const ids = [...new Set(JSON.stringify(lines).match(UUID))].filter((id) => id !== principalId);
    expect(ids).toHaveLength(1);
    const { versions } = await one.proof.listVersions('');
    const papers = await Promise.all(
      versions.map(async ({ key }) => [key, Buffer.from((await one.proof.read(key)) ?? []).toString()]),
    );
    const elsewhere = JSON.stringify([records, survivors.filter((item) => !lines.includes(item)), papers, one.logged]);
    for (const id of ids) expect(elsewhere).not.toContain(id);
    expect(vault.filter((item) => ids.some((id) => JSON.stringify(item).includes(id)))).toHaveLength(1);
    // Nor by what it has in common with the case: the principal, the service and the year are in the line alone.
    const [erasure] = survivors.filter(({ pk }) => pk === 'ERASURES');
    expect(Object.keys(erasure ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/service|principalId/)]),
    );
  });
});

test('[RIO-6.3] [EK-10.1] a table restored to before the erasure holds nothing readable, and finds nobody', async () => {
  const { one, before, dossierId } = await erased();
  const { records: _, ...others } = backupOf(one.items);
  const items = await restored({ records: before.records, ...others });
  expect(items.dump('records').filter(({ pk }) => pk === `DOSSIER#${dossierId}`).length).toBeGreaterThan(2);
  expect(JSON.stringify(items.dump('records'))).not.toMatch(PERSONAL);
  const vault = new Vault(items, one.keys, memoryKeyMaker(items, one.keys));
  expect(await new DossierStore(items, vault).load(dossierId)).toBeUndefined();
  expect(await new NameIndex(items, one.keys).find('Merel', 'van Zomeren-Böhm')).toEqual([]);
  // The keyed name is in a table without backups alone, so that it is in no backup either.
  const mac = before.names.find(({ sk }) => sk.startsWith('NAME#'))?.mac;
  expect(mac).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(before.records)).not.toContain(mac);
});

test('each step twice is each step once', async () => {
  const due = await dueDossier();
  const ports = portsOn(due.one, due.one);
  for (const [name, expected, run] of STEPS) {
    expect([name, (await run(due, ports)).outcome]).toEqual([name, expected]);
    expect([name, (await run(due, ports)).outcome]).toEqual([name, expected]);
  }
  for (const [name, expected, run] of STEPS) {
    expect([name, (await run(due, ports)).outcome]).toEqual([name, expected]);
  }
  expect((await due.one.erasures.load(due.erasureId))?.counts).toEqual(COUNTS);
  await relayLeftBehind(due.one);
  expect(due.one.mailer.sent.filter(({ subject }) => /is vernietigd$/.test(subject))).toHaveLength(2);
});
