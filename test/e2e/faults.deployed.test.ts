import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../local/story/machinery.ts';
import { OWNER } from '../../local/story/perform.ts';
import { as, type Stage } from '../../local/story/stage.ts';
import { dossierPartition } from '../../stores/layout.ts';
import { deployedCloud, newDossier, ownStage, running } from '../support/deployed.ts';
import { withoutRight } from '../support/rights.ts';
import { certified, overdue } from '../workflows/erasures.ts';
import { put, TEXT, ticket } from './uploads.ts';

const cloud = deployedCloud();
let stage: Stage;
let close: () => void = () => undefined;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
});
afterAll(() => close());

const certificates = async (): Promise<string> =>
  JSON.stringify((await as(stage, 'owner').call('GET', '/api/certificates')).body);

describe('[EK-4.3] each function works with its own role only', () => {
  test('without the right to make keyed hashes no client is recorded, and with it again one is', async () => {
    const create = () => as(stage, 'coach').call('POST', '/api/dossiers', { body: newDossier(stage) });
    const giveBack = await withoutRight(cloud, 'dossiersHttp', 'kms:GenerateMac');
    const refused = await create();
    expect(refused).toMatchObject({ status: 500, body: { type: 'urn:dossierwacht:problem:internal' } });
    expect(refused.bytes.toString()).not.toMatch(/kms|arn|Terpstra/i);
    await giveBack();
    expect((await create()).status).toBe(201);
  });

  test('without the right to put objects an upload address is worth nothing, and with it again it is', async () => {
    const sent = await ticket(stage, await running(stage));
    const giveBack = await withoutRight(cloud, 'documentsHttp', 's3:PutObject');
    expect(await put(sent, TEXT)).toBe(403);
    await giveBack();
    expect(await put(sent, TEXT)).toBe(200);
  });
});

describe('[RIO-6.3] an erasure that stops goes on, and ends with the same proof', () => {
  test('eraseObjects loses s3:DeleteObjectVersion half way: the owner is told, and the next day it is done', async () => {
    const made = await overdue(stage, 2);
    const giveBack = await withoutRight(cloud, 'eraseObjects', 's3:DeleteObjectVersion');
    await stage.machinery.run('sweep');
    await eventually('the mail to the owner', async () => {
      const mails = await stage.machinery.mails();
      return mails.find(
        ({ Subject, To }) => To.includes(OWNER) && Subject.includes(made.number) && /blijven steken/.test(Subject),
      );
    });
    expect(await certificates()).not.toContain(made.number);
    await giveBack();
    await stage.machinery.shiftClock('P1D');
    await stage.machinery.run('sweep');
    expect(await certified(stage, made)).toMatchObject({ documents: 2, objectVersions: 2, keysDestroyed: 1 });
    await stage.machinery.shiftClock('P0D');
    // The erasure's own list of what it takes along goes last, after the certificate.
    await eventually('nothing left of the dossier', async () => {
      const left = await stage.machinery.dump(stage.tables.records);
      return left.includes(dossierPartition(made.dossierId)) ? undefined : true;
    });
  });
});
