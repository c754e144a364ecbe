import { describe, expect, test } from 'vitest';
import { destroyKeyWrite } from '../../stores/vault.ts';
import { practice } from '../support/practice.ts';
import { registered } from '../support/story.ts';

describe('[RIO-3.1] [EK-6.1] what somebody typed about a person', () => {
  test('lies sealed with the key of the dossier, and that key wrapped with the key of the practice', async () => {
    const one = practice();
    const { dossierId } = await registered(one, { decisionReference: 'WVP-77' });
    const stored = JSON.stringify([one.items.dump('records'), one.items.dump('vault')]);
    expect(stored).not.toMatch(/merel|zomeren|voorbeeld|wvp-77/i);
    const loaded = await one.dossiers.load(dossierId);
    expect(loaded?.dossier.secrets).toMatchObject({ client: { firstName: 'Merel' }, decisionReference: 'WVP-77' });
    const hex = Buffer.from(loaded?.key.bytes ?? []);
    expect([hex.length, stored.includes(hex.toString('base64')), stored.includes(hex.toString('hex'))]).toEqual([
      32,
      false,
      false,
    ]);
  });

  test('cannot be read at another place, nor with the key of another dossier', async () => {
    const one = practice();
    const first = await registered(one);
    const second = await registered(one);
    const find = (table: 'records' | 'vault', pk: string, sk: string) =>
      one.items.dump(table).find((item) => item.pk === pk && item.sk === sk);
    const theirs = find('records', `DOSSIER#${second.dossierId}`, 'DOSSIER');
    const mine = find('records', `DOSSIER#${first.dossierId}`, 'DOSSIER');
    if (!mine || !theirs) throw new Error('Both dossiers are there');
    await one.items.transact([{ op: 'put', table: 'records', item: { ...mine, sealed: theirs.sealed } }]);
    await expect(one.dossiers.load(first.dossierId)).rejects.toThrow('cannot be opened');
    const key = find('vault', `SUBJECT#${second.dossierId}`, 'KEY');
    if (!key) throw new Error('The key is there');
    await one.items.transact([{ op: 'put', table: 'vault', item: { ...key, pk: `SUBJECT#${first.dossierId}` } }]);
    await expect(one.dossiers.load(first.dossierId)).rejects.toThrow();
  });

  test('is gone with its key', async () => {
    const one = practice();
    const { dossierId } = await registered(one);
    await one.items.transact([...(await one.names.destroyWrites(dossierId)), destroyKeyWrite(dossierId)]);
    expect(await one.dossiers.load(dossierId)).toBeUndefined();
    expect(one.items.dump('vault')).toEqual([]);
  });
});

test('numbers begin anew each year, and go on after 9,999', async () => {
  const one = practice('re-integratieonderwijs', '2026-12-31T22:30:00Z');
  const numberOf = async (dossierId: string) => (await one.dossiers.load(dossierId))?.dossier.number;
  await one.items.transact([{ op: 'put', table: 'records', item: { pk: 'COUNTER', sk: '2026', last: 9_998 } }]);
  expect(await numberOf((await registered(one)).dossierId)).toBe('2026-9999');
  expect(await numberOf((await registered(one)).dossierId)).toBe('2026-10000');
  one.clock.advance('PT1H');
  expect(await numberOf((await registered(one)).dossierId)).toBe('2027-0001');
});

test('a number that is longer than four digits can be looked up', async () => {
  const one = practice();
  await one.items.transact([{ op: 'put', table: 'records', item: { pk: 'COUNTER', sk: '2026', last: 9_999 } }]);
  const { dossierId, coach } = await registered(one);
  const reply = await one.call('lookUpDossiers', {}, { as: coach, body: { number: '2026-10000' } });
  expect(reply.body).toMatchObject({ items: [{ dossierId }] });
});
