import { expect, test } from 'vitest';
import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { MailLog, type MailTrace } from '../../stores/mail-log.ts';
import { practice } from '../support/practice.ts';

const trace: MailTrace = {
  personId: '0f6c2f0a-9d8e-4c5b-a1f0-6e4d3c2b1a09',
  notice: 'consent-question',
  sentAt: '2026-03-05T10:00:00.000Z',
  consent: { dossierId: 'dossier-1', consentId: 'consent-1' },
};

async function remembered() {
  const items = new MemoryItems();
  const log = new MailLog(items);
  await log.remember('message-1', trace, practice().clock.read());
  const find = async () => {
    const found = await log.find('message-1');
    if (!found) throw new Error('The mail is there');
    return found;
  };
  return { items, log, find };
}

test('a mail is found by its id at the mail service, and by no other', async () => {
  const { log, find } = await remembered();
  expect(await find()).toMatchObject({ trace, noted: 'none' });
  expect(await log.find('message-2')).toBeUndefined();
});

test('[RIO-3.1] without that id nobody can read to whom a mail went, or about what', async () => {
  const { items } = await remembered();
  const stored = JSON.stringify(items.dump('records'));
  for (const word of ['message-1', trace.personId, 'dossier-1', 'consent-1', 'consent-question'])
    expect(stored).not.toContain(word);
});

test('the table forgets a mail after two weeks', async () => {
  const { items } = await remembered();
  const [item] = items.dump('records');
  expect(item?.ttl).toBe(Date.parse('2026-03-19T10:00:00Z') / 1000);
});

test('of two who note something at once, one is told to look again', async () => {
  const { log, find } = await remembered();
  const [one, other] = [await find(), await find()];
  expect(await log.note(one, 'transient')).toBe(true);
  expect(await log.note(other, 'permanent')).toBe(false);
  expect(await find()).toMatchObject({ trace, noted: 'transient' });
  expect(await log.note(await find(), 'permanent')).toBe(true);
});
