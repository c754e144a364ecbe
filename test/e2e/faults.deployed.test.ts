import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentSteps } from '../../local/story/documents.ts';
import { storyFiles } from '../../local/story/files.ts';
import { eventually } from '../../local/story/machinery.ts';
import { OWNER } from '../../local/story/perform.ts';
import { as, expected, fact, type Stage } from '../../local/story/stage.ts';
import { deployedCloud, inPlace, ownStage } from '../support/deployed.ts';
import { withoutRight } from '../support/rights.ts';
import { confirmed } from '../workflows/erasures.ts';

const cloud = deployedCloud();
let stage: Stage;
let close: () => void = () => undefined;

beforeAll(async () => {
  ({ stage, close } = await ownStage(await storyFiles([])));
});
afterAll(() => close());

const client = { firstName: 'Joris', lastName: 'Terpstra', email: 'merel@voorbeeld.example' };
const newDossier = () => ({
  service: stage.policy.services[0]?.id,
  purpose: stage.policy.purposes[0]?.id,
  clientId: stage.people.get('client')?.personId,
  client,
});

/** A dossier whose term ran out years ago, with documents in it. */
async function overdue(): Promise<string> {
  const coach = as(stage, 'coach');
  const created = await expected(201, coach.call('POST', '/api/dossiers', { body: newDossier() }), 'creating');
  const { dossierId, number } = created.body as { dossierId: string; number: string };
  stage.facts.set('dossier', dossierId).set('number', number);
  const path = `/api/dossiers/${dossierId}`;
  const notice = { regulationVersion: fact(stage, 'regulation'), givenOn: '2020-01-10', channel: 'letter' };
  await expected(201, coach.call('POST', `${path}/notices`, { body: notice }), 'the notice');
  await expected(200, coach.call('PUT', `${path}/start`, { body: { startedOn: '2020-01-10' } }), 'the start');
  await documentSteps[0]?.run(stage);
  await expected(200, coach.call('POST', `${path}/end`, { body: { endedOn: '2020-02-01' } }), 'the end');
  // While documents are on their way there are two of each, and the counts would differ.
  await inPlace(stage, { path });
  await confirmed(stage, { path });
  return number;
}

type Certificate = { readonly certificateId: string; readonly dossierNumber: string };
const certificateOf = (number: string): Promise<Certificate> =>
  eventually('the certificate', async () => {
    const reply = await as(stage, 'owner').call('GET', '/api/certificates');
    const { items } = reply.body as { items: Certificate[] };
    return items.find(({ dossierNumber }) => dossierNumber === number);
  });

async function countsOf({ certificateId }: Certificate): Promise<Record<string, number>> {
  const reply = await as(stage, 'owner').call('GET', `/api/certificates/${certificateId}`);
  return (reply.body as { counts: Record<string, number> }).counts;
}

describe('[EK-4.3] each function works with its own role only', () => {
  test('without the right to make keyed hashes no client is recorded, and with it again one is', async () => {
    const giveBack = await withoutRight(cloud, 'dossiersHttp', 'kms:GenerateMac');
    const refused = await as(stage, 'coach').call('POST', '/api/dossiers', { body: newDossier() });
    expect(refused).toMatchObject({ status: 500, body: { type: 'urn:dossierwacht:problem:internal' } });
    expect(refused.bytes.toString()).not.toMatch(/kms|arn|Terpstra/i);
    await giveBack();
    const created = await as(stage, 'coach').call('POST', '/api/dossiers', { body: newDossier() });
    expect(created.status).toBe(201);
  });

  test('without the right to put objects an upload address is worth nothing', async () => {
    await overdue();
    const giveBack = await withoutRight(cloud, 'documentsHttp', 's3:PutObject');
    await expect(documentSteps[0]?.run(stage)).rejects.toThrow();
    await giveBack();
  });
});

describe('[RIO-6.3] an erasure that stops goes on, and ends with the same proof', () => {
  const STEPS = [['eraseObjects', 's3:DeleteObjectVersion']] as const;

  test('untroubled, it says what it deleted', async () => {
    const number = await overdue();
    await stage.machinery.run('sweep');
    expect(await countsOf(await certificateOf(number))).toMatchObject({
      documents: 2,
      objectVersions: 2,
      keysDestroyed: 1,
    });
  });

  test.each(STEPS)('%s loses %s half way: the owner is told, and the next day it is done', async (name, right) => {
    const number = await overdue();
    const giveBack = await withoutRight(cloud, name, right);
    await stage.machinery.run('sweep');
    await eventually('the mail to the owner', async () => {
      const mails = await stage.machinery.mails();
      return mails.find(
        ({ Subject, To }) => To.includes(OWNER) && Subject.includes(number) && /blijven steken/.test(Subject),
      );
    });
    const before = (await as(stage, 'owner').call('GET', '/api/certificates')).body as { items: Certificate[] };
    expect(before.items.map(({ dossierNumber }) => dossierNumber)).not.toContain(number);
    await giveBack();
    await stage.machinery.shiftClock('P1D');
    await stage.machinery.run('sweep');
    expect(await countsOf(await certificateOf(number))).toMatchObject({
      documents: 2,
      objectVersions: 2,
      keysDestroyed: 1,
    });
    await stage.machinery.shiftClock('P0D');
    // The erasure's own list of what it takes along goes last, after the certificate.
    await eventually('nothing left of the dossier', async () => {
      const left = await stage.machinery.dump(stage.tables.records);
      return left.includes(`DOSSIER#${fact(stage, 'dossier')}`) ? undefined : true;
    });
  });
});
