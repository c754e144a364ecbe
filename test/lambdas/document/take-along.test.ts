import { beforeEach, describe, expect, test } from 'vitest';
import { dossierCopySchema } from '../../../contracts/dossier/copy.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { type Dossier, running, uploaded } from '../../support/story.ts';
import { effectsOf } from '../rights/support.ts';
import { chainOf } from '../support.ts';

let one: Practice;
let dossier: Dossier;
beforeEach(async () => {
  one = practice();
  dossier = await running(one);
});

const take = (as: Parameters<Practice['call']>[2] = {}) => one.call('takeAlong', { dossierId: dossier.dossierId }, as);
const told = () =>
  effectsOf(one).filter((effect) => effect.type === 'notify' && effect.notice === 'dossier-taken-along');
type Copy = { copyId: string; data: Record<string, unknown[]>; downloads: { documentId: string; url: string }[] };

describe('taking a copy of a dossier along', () => {
  test('gives the owner all of it: its data in their published form, and an address for each document', async () => {
    const documentId = await uploaded(one, dossier);
    const { status, body } = await take();
    const copy = body as Copy;
    expect(status).toBe(201);
    expect(dossierCopySchema().parse(copy.data)).toMatchObject({
      client: expect.arrayContaining([expect.objectContaining({ id: 'lastName' })]),
    });
    expect(copy.downloads.map((one) => one.documentId)).toEqual([documentId]);
    expect(copy.data.documents).toHaveLength(1);
  });

  test('[RIO-1.5] [EK-3.1] stands in the log that the client reads, and the client is told; once for one copy', async () => {
    const headers = { 'idempotency-key': 'copy-of-today' };
    const first = await take({ headers });
    const again = await take({ headers });
    expect((again.body as Copy).copyId).toBe((first.body as Copy).copyId);
    const log = (await chainOf(one, dossier.dossierId)).filter(({ action }) => action === 'dossier.take-along');
    expect(log).toHaveLength(2);
    expect(told()).toMatchObject([{ recipient: { personId: dossier.client.personId } }]);
    await take();
    expect(told()).toHaveLength(2);
  });

  test('[RIO-4.1] [EK-4.1] is for the owner alone, who sees no more of it in the portal than before', async () => {
    expect((await take({ as: dossier.coach })).status).toBe(403);
    expect((await take({ as: dossier.client })).status).toBe(403);
    expect((await take({ as: await one.invite('coach') })).status).toBe(404);
    await take();
    expect((await one.call('listDocuments', { dossierId: dossier.dossierId })).status).toBe(403);
    expect(told()).toHaveLength(1);
  });

  test('has nothing that came in with a complaint or a request, and no word of one', async () => {
    await uploaded(one, dossier, undefined, { forCase: true });
    const body = { kinds: ['access'], language: 'nl' };
    await one.call('makeRights', { dossierId: dossier.dossierId }, { as: dossier.client, body });
    const copy = (await take()).body as Copy;
    expect([copy.downloads, copy.data.documents]).toEqual([[], []]);
    expect(Object.keys(copy.data)).not.toEqual(expect.arrayContaining(['requests']));
    expect(Object.keys(copy.data)).not.toEqual(expect.arrayContaining(['complaints']));
  });

  test('hands nothing out of a dossier that may only be stored, or is being erased', async () => {
    const loaded = await one.dossiers.load(dossier.dossierId);
    if (!loaded) throw new Error('The dossier is there');
    const restriction = { requestId: 'request-1', placedOn: one.today() };
    await one.items.transact([one.dossiers.saveWrite(loaded, { ...loaded.dossier, restriction }).write]);
    expect((await take()).status).toBe(403);
    const again = await one.dossiers.load(dossier.dossierId);
    if (!again) throw new Error('The dossier is there');
    await one.items.transact([one.dossiers.saveWrite(again, { ...loaded.dossier, state: 'erasing' }).write]);
    expect((await take()).status).toBe(403);
    expect(told()).toEqual([]);
  });
});
