import { expect, test } from 'vitest';
import { moveNames } from '../../../lambdas/agenda/move-names.ts';
import { keyOf } from '../../../stores/layout.ts';
import { nameOfRecord, nameRecord } from '../../../stores/records/names.ts';
import { itemOf } from '../../../stores/records/record.ts';
import { put } from '../../../stores/writes.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { clientData, type Dossier, registered } from '../../support/story.ts';

const { firstName, lastName } = clientData;

/** As every name was stored before names had a table of their own: both items in the vault, without kind and version. */
async function asBefore(one: Practice): Promise<void> {
  for (const { record: _, v: __, ...item } of one.items.dump('names')) {
    await one.items.transact([{ op: 'put', table: 'vault', item }]);
    await one.items.deleteAll('names', [item]);
  }
}

const found = async (one: Practice, last = lastName): Promise<string[]> => {
  const { body } = await one.call('lookUpDossiers', {}, { body: { firstName, lastName: last } });
  return (body as { items: { dossierId: string }[] }).items.map(({ dossierId }) => dossierId);
};

const rename = (one: Practice, { dossierId, coach }: Dossier) =>
  one.call('changeClient', { dossierId }, { as: coach, headers: { 'if-match': '"1"' }, body: { lastName: 'Bos' } });

test('[EK-7.2] every name moves out of the vault, once, and is found before, meanwhile and after', async () => {
  const one = practice();
  const [first, second] = [await registered(one), await registered(one)];
  const ids = [first.dossierId, second.dossierId].sort();
  await asBefore(one);
  expect((await found(one)).sort()).toEqual(ids);
  // A route takes nothing out of the vault: the name that was given since then is the one that counts.
  expect((await rename(one, second)).status).toBe(200);
  expect([await found(one), await found(one, 'Bos')]).toEqual([[first.dossierId], [second.dossierId]]);
  expect(await moveNames(one)).toBe(2);
  expect([await found(one), await found(one, 'Bos')]).toEqual([[first.dossierId], [second.dossierId]]);
  expect(one.items.dump('vault').map(({ sk }) => sk)).not.toContainEqual(expect.stringMatching(/^NAME#/));
  expect(one.items.dump('vault').filter(({ pk }) => pk.startsWith('NAME#'))).toEqual([]);
  expect(one.items.dump('names')).toHaveLength(4);
  // From now on it is one read.
  one.dossiers.register = () => Promise.reject(new Error('read again'));
  expect(await moveNames(one)).toBe(0);
});

/** As a name was hashed before case was folded by Unicode, in the table of names; and all of them had moved by then. */
async function inFormerForm(one: Practice, { dossierId }: Dossier, name: string): Promise<void> {
  const mac = await one.keys.mac(name);
  await one.items.transact([
    ...(await one.names.forgetWrites(dossierId)),
    put(itemOf(nameRecord, { mac, subject: dossierId }, { subject: dossierId })),
    put(itemOf(nameOfRecord, { subject: dossierId, mac }, { mac })),
    { op: 'put', table: 'records', item: MOVED },
  ]);
}
const MOVED = { pk: 'SWEEP', sk: 'NAMES', record: 'names-moved', v: 1, at: '2026-03-05T10:00:00.000Z' };

test.each([
  ['Ayşe', 'Yıldız', 'ayse yıldız', ['AYŞE', 'YILDIZ']],
  ['Jörg', 'Groß', 'jorg groß', ['JÖRG', 'GROSS']],
  ['Máire', 'Ní Dhónaill', 'maire ni dhonaill', ['MAIRE', 'NI DHONAILL']],
  ['Σωκράτης', 'Παππάς', 'σωκρατης παππας', ['ΣΩΚΡΆΤΗΣ', 'ΠΑΠΠΆΣ']],
])('[EK-7.2] %s %s, hashed in the form of before, is hashed anew by the sweep, once', async (...row) => {
  const [firstName, lastName, former, [first, last]] = row as [string, string, string, [string, string]];
  const one = practice();
  const dossier = await registered(one, { client: { ...clientData, firstName, lastName } });
  await inFormerForm(one, dossier, former);
  const look = async (a: string, b: string) => {
    const { body } = await one.call('lookUpDossiers', {}, { body: { firstName: a, lastName: b } });
    return (body as { items: { dossierId: string }[] }).items.map(({ dossierId }) => dossierId);
  };
  // By its own spelling it is found all the while.
  expect(await look(firstName, lastName)).toEqual([dossier.dossierId]);
  expect(await moveNames(one)).toBe(1);
  expect(await look(firstName, lastName)).toEqual([dossier.dossierId]);
  expect(await look(first, last)).toEqual([dossier.dossierId]);
  expect(one.items.dump('names')).toHaveLength(2);
  expect(
    await one.items.get('names', keyOf('name', { mac: await one.keys.mac(former), subject: dossier.dossierId })),
  ).toBeUndefined();
  one.dossiers.register = () => Promise.reject(new Error('read again'));
  expect(await moveNames(one)).toBe(0);
});

test('a name that is changed while it moves is the present one, and the sweep comes again for it', async () => {
  const one = practice();
  const dossier = await registered(one);
  await asBefore(one);
  const { load } = one.dossiers;
  let first = true;
  one.dossiers.load = async (id) => {
    const loaded = await load.call(one.dossiers, id);
    if (!first) return loaded;
    first = false;
    expect((await rename(one, dossier)).status).toBe(200);
    return loaded;
  };
  expect(await moveNames(one)).toBe(0);
  expect([await found(one), await found(one, 'Bos')]).toEqual([[], [dossier.dossierId]]);
  expect(await moveNames(one)).toBe(1);
  expect([await found(one), await found(one, 'Bos')]).toEqual([[], [dossier.dossierId]]);
  expect(one.items.dump('vault')).toHaveLength(1);
});

test('[RIO-6.3] names of a dossier that is being erased are left to its erasure, which takes them from both tables', async () => {
  const one = practice();
  const { dossierId } = await registered(one);
  await asBefore(one);
  const key = keyOf('wrapped-key', { subject: dossierId });
  const wrapped = await one.items.get('vault', key);
  await one.items.deleteAll('vault', [key]);
  expect(await moveNames(one)).toBe(0);
  expect(await one.records.names(dossierId)).toBe(1);
  if (wrapped) await one.items.transact([{ op: 'put', table: 'vault', item: wrapped }]);
  expect(await one.records.destroyKey(dossierId, one.ids.next())).toBe(true);
  expect([one.items.dump('vault'), one.items.dump('names')]).toEqual([[], []]);
});
