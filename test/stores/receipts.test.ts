import { expect, test } from 'vitest';
import type { GuardedWrite } from '../../stores/commit.ts';
import { ReceiptStore } from '../../stores/receipts.ts';
import { sampleReceipt } from '../lambdas/consent/sample.ts';
import { practice } from '../support/practice.ts';
import { registered } from '../support/story.ts';

const CONSENT = '7c0f1f63-6f0a-4a55-8d7f-2f4b1a9e0c11';

async function stored(count = 1) {
  const one = practice();
  const { dossierId } = await registered(one);
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) throw new Error('The dossier is there');
  const receipts = new ReceiptStore(one.items);
  const { text, hash } = sampleReceipt();
  const commit = ({ write }: GuardedWrite<string>) => one.items.transact([write]);
  for (let n = 1; n <= count; n += 1) await commit(receipts.write(dossierId, CONSENT, n, text, hash, loaded.key));
  return { one, dossierId, key: loaded.key, receipts, text, hash, commit };
}

test('a receipt comes back character by character, with its hash', async () => {
  const { dossierId, key, receipts, text, hash } = await stored(11);
  for (const n of [1, 2, 10, 11]) expect(await receipts.load(dossierId, CONSENT, n, key)).toEqual({ text, hash });
  for (const n of [0, 12, 1000]) expect(await receipts.load(dossierId, CONSENT, n, key)).toBeUndefined();
  expect(await receipts.load(dossierId, dossierId, 1, key)).toBeUndefined();
  expect(await receipts.load(CONSENT, CONSENT, 1, key)).toBeUndefined();
});

test('[RIO-3.1] [EK-6.1] its words lie sealed with the key of the dossier, in the partition that goes with it', async () => {
  const { one, dossierId, key, receipts, text, hash } = await stored();
  const item = one.items.dump('records').find(({ sk }) => sk === `RECEIPT#${CONSENT}#0001`);
  const place = { pk: `DOSSIER#${dossierId}`, sk: `RECEIPT#${CONSENT}#0001` };
  expect(item).toEqual({ ...place, record: 'receipt', v: 1, hash, sealed: item?.sealed });
  for (const word of ['Werkgever Voorbeeld', 'verslag.pdf', text.slice(2, 40)])
    expect(JSON.stringify(one.items.dump('records'))).not.toContain(word);
  const wrong = { ...key, bytes: Buffer.alloc(32, 1) };
  await expect(receipts.load(dossierId, CONSENT, 1, wrong)).rejects.toThrow('cannot be opened');
});

test('a receipt moved to another place does not open there', async () => {
  const { one, dossierId, key, receipts } = await stored();
  const item = one.items.dump('records').find(({ sk }) => sk === `RECEIPT#${CONSENT}#0001`);
  if (!item) throw new Error('The receipt is there');
  const elsewhere = { ...item, sk: `RECEIPT#${CONSENT}#0002` };
  one.items.tamper('records', elsewhere, elsewhere);
  await expect(receipts.load(dossierId, CONSENT, 2, key)).rejects.toThrow('cannot be opened');
});

test('a receipt is written once and never over another', async () => {
  const { one, dossierId, key, receipts, text, hash, commit } = await stored();
  const before = one.items.dump('records');
  const write = receipts.write(dossierId, CONSENT, 1, '{}', 'f'.repeat(64), key);
  expect(write.conflict).toBe('version-conflict');
  expect(await commit(write)).toEqual({ ok: false, failed: [0] });
  expect(one.items.dump('records')).toEqual(before);
  expect(await receipts.load(dossierId, CONSENT, 1, key)).toEqual({ text, hash });
});
