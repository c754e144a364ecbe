import { expect, test } from 'vitest';
import type { AuditEntry } from '../../../domain/audit.ts';
import { practice } from '../../support/practice.ts';
import { announcement, ended, registered, running, TEXT, uploaded } from '../../support/story.ts';
import { bodyOf, chainOf, refusal } from '../support.ts';

test('[RIO-1.5] every act of processing is a link of the chain, with its act, its article and who did it', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach, client } = dossier;
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  await one.call('changeClient', { dossierId }, { as: coach, headers: match(3), body: { phone: '0612345678' } });
  const documentId = await uploaded(one, dossier);
  await one.call('getDossier', { dossierId }, { as: client });
  await one.call('listDocuments', { dossierId }, { as: client });
  await one.call('downloadDocument', { dossierId, documentId }, { as: client });
  await ended(one, dossier);
  const body = { reason: 'Rechtszaak', reviewOn: '2026-06-05' };
  await one.call('placeHold', { dossierId }, { headers: match(5), body });
  await one.call('liftHold', { dossierId }, { headers: match(6) });
  const chain = await chainOf(one, dossierId);
  expect(chain.map(({ act, action, actor }) => `${action} ${act} ${actor.role}`)).toEqual([
    'dossier.create collect coach',
    'notice.record record coach',
    'trajectory.start record coach',
    'client.change update coach',
    'document.announce collect coach',
    'document.inspect record system',
    'document.inspect record system',
    'document.store order system',
    'dossier.read consult client',
    'document.list consult client',
    'document.download consult client',
    'trajectory.end keep coach',
    'document.move order system',
    'documents.in-place order system',
    'hold.place keep owner',
    'hold.lift keep owner',
  ]);
  for (const { articles } of chain) {
    expect(articles.length).toBeGreaterThan(0);
    for (const article of articles) expect(article).toMatch(/^(RIO|AVG)-/);
  }
});

test('[RIO-1.5] the chain holds no word that somebody typed, and not the id of the client', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach, client } = dossier;
  const headers = { 'if-match': '"3"' };
  const changes = { address: 'Dorpsstraat 12', career: 'Bakker', phone: '0612345678' };
  await one.call('changeClient', { dossierId }, { as: coach, headers, body: changes });
  await uploaded(one, dossier);
  await one.call('getDossier', { dossierId }, { as: client });
  const text = JSON.stringify(await chainOf(one, dossierId));
  expect(text).not.toMatch(/merel|zomeren|voorbeeld|dorpsstraat|bakker|0612345678|verslag/i);
  expect(text).not.toContain(client.personId);
  expect(text).toContain('address career phone');
});

test('[RIO-1.5] what cannot be recorded does not happen', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  const documentId = await uploaded(one, dossier);
  one.committer.commit = async () => {
    throw new Error('The table does not answer');
  };
  for (const route of ['getDossier', 'listDocuments', 'downloadDocument'] as const) {
    const params = { dossierId, ...(route === 'downloadDocument' ? { documentId } : {}) };
    const reply = await one.call(route, params, { as: client });
    expect(reply).toEqual(refusal(500, 'internal'));
    expect(JSON.stringify(reply)).not.toMatch(/merel|verslag|https:/i);
  }
});

test('[RIO-1.5] client, coach and owner read who did what, page by page, and can check the chain by it', async () => {
  const one = practice();
  const { dossierId, client } = await running(one);
  for (let count = 0; count < 5; count += 1) await one.call('getDossier', { dossierId }, { as: client });
  // Words and names are said with an entry; the chain is made of the rest.
  type Shown = Omit<AuditEntry, 'chain'> & { what: unknown; actor: { name?: string } };
  const seen: Shown[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '3', ...(cursor ? { cursor } : {}) };
    const reply = await one.call('listAudit', { dossierId }, { as: client, query });
    const page = bodyOf<{ items: Shown[]; next?: string }>(reply);
    seen.push(...page.items);
    cursor = page.next;
  } while (cursor);
  const links = seen.map(({ what: _, actor: { name: __, ...actor }, ...entry }) => ({
    ...entry,
    actor,
    chain: dossierId,
  }));
  expect(links).toEqual(await chainOf(one, dossierId));
});

test('[RIO-1.5] a link that was rewritten, left out or put in shows', async () => {
  const one = practice();
  const { dossierId } = await running(one);
  const { items } = one;
  const entries = await chainOf(one, dossierId);
  const place = (seq: number) => ({ pk: `AUDIT#${dossierId}`, sk: `E#${String(seq).padStart(10, '0')}` });
  const second = entries[1];
  if (!second) throw new Error('There are three links');
  items.tamper('records', place(2), { ...place(2), entry: { ...second, actor: { role: 'client' } } });
  await expect(chainOf(one, dossierId)).rejects.toThrow();
  items.tamper('records', place(2), { ...place(2), entry: second });
  await chainOf(one, dossierId);
  await items.deleteAll('records', [place(3)]);
  await expect(chainOf(one, dossierId)).rejects.toThrow();
});

test('[RIO-1.8] each document says in which of the two files it is', async () => {
  const one = practice();
  const { dossierId, coach, client } = await registered(one);
  const announce = (files: string[]) =>
    one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one, TEXT, { files }) });
  expect((await announce(['client'])).status).toBe(201);
  expect((await announce(['coach'])).status).toBe(201);
  expect(await announce([])).toEqual(refusal(400, 'invalid-request'));
  expect(await announce(['principal'])).toEqual(refusal(400, 'invalid-request'));
  const list = await one.call('listDocuments', { dossierId }, { as: client });
  const { items } = bodyOf<{ items: { files: string[] }[] }>(list);
  expect(items.map(({ files }) => files.join()).sort()).toEqual(['client', 'coach']);
});
