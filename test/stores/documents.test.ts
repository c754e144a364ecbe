import { expect, test, vi } from 'vitest';
import { practice } from '../support/practice.ts';
import { announcement, registered, uploaded } from '../support/story.ts';

test('documents are listed page by page, each once, and nothing else of the dossier', async () => {
  const one = practice();
  const dossier = await registered(one);
  const { dossierId } = dossier;
  const made = [];
  for (let count = 0; count < 5; count += 1) made.push(await uploaded(one, dossier));
  const loaded = await one.dossiers.load(dossierId);
  if (!loaded) throw new Error('The dossier is there');
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await one.documents.list(dossierId, loaded.key, 2, after);
    seen.push(...page.items.map(({ documentId }) => documentId));
    after = page.next;
  } while (after);
  expect(seen).toEqual(made.toSorted());
});

test('whatever a cursor says, DynamoDB is asked to go on among the documents; among the links, one that was not given is refused', async () => {
  const one = practice();
  const { dossierId, coach } = await registered(one);
  await one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one) });
  const query = vi.spyOn(one.items, 'query');
  for (const place of ['AGENDA#destruction', 'ZZZ', 'HEAD', '\u0000', 'DOCUMENT#', 'DOSSIER']) {
    const cursor = Buffer.from(place).toString('base64url');
    query.mockClear();
    const asked = { as: coach, query: { cursor } };
    expect((await one.call('listDocuments', { dossierId }, asked)).status).toBe(200);
    const goneOn = query.mock.calls.flatMap(([, , options]) => (options?.after ? [options] : []));
    expect(goneOn.length).toBeGreaterThan(0);
    for (const { after, startsWith = '-' } of goneOn) expect(after?.sk.startsWith(startsWith)).toBe(true);
    expect((await one.call('listAudit', { dossierId }, asked)).status).toBe(400);
  }
});

test('[RIO-3.1] [EK-6.1] what a document is called lies sealed with the key of its dossier', async () => {
  const one = practice();
  const dossier = await registered(one);
  const documentId = await uploaded(one, dossier);
  expect(JSON.stringify(one.items.dump('records'))).not.toContain('verslag.txt');
  const other = await registered(one);
  const theirs = await one.dossiers.load(other.dossierId);
  if (!theirs) throw new Error('The dossier is there');
  await expect(one.documents.load(dossier.dossierId, documentId, theirs.key)).rejects.toThrow('cannot be opened');
});
