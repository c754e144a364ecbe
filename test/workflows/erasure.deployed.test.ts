import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import { contents, deployedCloud, type Made, ownStage, running } from '../support/deployed.ts';
import { withoutRight } from '../support/rights.ts';
import { certified, confirmed, outbox, overdue, workflow } from './erasures.ts';

let stage: Stage;
let close: () => void = () => undefined;
let flow: Awaited<ReturnType<typeof workflow>>;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  flow = await workflow();
  // As long as it runs, the client keeps their account and is told of every destruction.
  await running(stage);
});
afterAll(() => {
  flow?.close();
  close();
});

const STEPS = [
  ['eraseRecords', 'freeze'],
  ['eraseObjects', 'delete'],
  ['eraseObjects', 'verify'],
  ['eraseRecords', 'survivors'],
  ['eraseRecords', 'destroy-key'],
  ['eraseRecords', 'delete-records'],
  ['eraseRecords', 'verify-records'],
  ['certify', 'certify'],
  ['eraseRecords', 'tell'],
] as const;

type Case = { readonly erasureId: string; readonly dossierId: string };
const started = async (made: Made): Promise<Case> => {
  const all = await outbox(stage);
  const entry = all.find(
    ({ effect }) => effect.type === 'start-execution' && effect.input.dossierId === made.dossierId,
  );
  if (entry?.effect.type !== 'start-execution') throw new Error('The destruction was not decided');
  return entry.effect.input as Case;
};

describe('[RIO-6.3] an erasure that is killed after any step is run again from the start', () => {
  const dossiers: Made[] = [];
  const cases: Case[] = [];

  const names = ['before its first step', ...STEPS.map(([, step]) => `after ${step}`)];
  // One after another: at once, each step of each would be a process of its own in the local cloud.
  test.each(names.map((name, place) => [name, place] as const))('%s', async (_, place) => {
    const made = await overdue(stage);
    // Decided but not started, so that the first steps can be taken here and go no further.
    const giveBack = await withoutRight(deployedCloud(), 'relay', 'states:StartExecution');
    await stage.machinery.run('sweep');
    const decided = await started(made);
    const { erasureId, dossierId } = decided;
    for (const [name, step] of STEPS.slice(0, place))
      await flow.invoke(name, { step, erasureId, dossierId, execution: `killed-${erasureId}` });
    await giveBack();
    await flow.invoke('relay', {});
    dossiers.push(made);
    cases.push(decided);
    expect(await certified(stage, made)).toMatchObject({ documents: 1, objectVersions: 1, keysDestroyed: 1 });
    expect(await contents(stage, made.dossierId)).toEqual({ items: [], objects: [] });
    expect(await stage.machinery.dump(stage.tables.vault)).not.toContain(made.dossierId);
    const { items } = (await as(stage, 'owner').call('GET', '/api/certificates')).body as { items: object[] };
    expect(items.filter((one) => JSON.stringify(one).includes(made.number))).toHaveLength(1);
    expect(await flow.named(erasureId)).toBe(1);
  });

  test('each is told once, to the owner and to the client', async () => {
    await expect.poll(async () => (await outbox(stage)).length, { interval: 250 }).toBe(0);
    const mails = await stage.machinery.mails();
    for (const { number } of dossiers) {
      // That it was to be destroyed was told before.
      const about = mails.filter(({ Subject, BodyText }) => {
        const told = /^(Uw dossier|Dossier \S+) is vernietigd$/.test(Subject);
        return told && `${Subject} ${BodyText}`.includes(`ossier ${number}`);
      });
      expect([number, about.filter(({ To }) => To.includes(stage.ownerEmail)).length]).toEqual([number, 1]);
      const client = stage.people.get('client')?.email ?? '';
      expect([number, about.filter(({ To }) => To.includes(client)).length]).toEqual([number, 1]);
    }
  });

  test('an execution of a case that was finished deletes nothing, and makes no second certificate', async () => {
    const [{ erasureId, dossierId }, made] = [cases[0] as Case, dossiers[0] as Made];
    const before = await certified(stage, made);
    expect((await flow.start(`again-${erasureId}`, { erasureId, dossierId })).status).toBe('SUCCEEDED');
    expect(await certified(stage, made)).toEqual(before);
  });
});

describe('[EK-10.1] a legal hold stops it', () => {
  test('nothing is deleted by the sweep, nor by the workflow itself, until it is lifted', async () => {
    const made = await overdue(stage);
    const owner = as(stage, 'owner');
    const reviewOn = `${Number((stage.facts.get('today') ?? '').slice(0, 4)) + 1}-01-04`;
    const change = async (method: string, body?: object) => {
      const { etag = '' } = await owner.call('GET', made.path);
      const asked = owner.call(method, `${made.path}/hold`, { headers: { 'if-match': etag }, ...(body && { body }) });
      return expected(200, asked, `${method} hold`);
    };
    await change('PUT', { reason: 'Er loopt een geschil over de begeleiding.', reviewOn });
    await expect.poll(async () => JSON.stringify(await contents(stage, made.dossierId))).not.toContain('relocation');
    const input = { erasureId: '7c8b9d1e-21a5-4a3b-8f8e-2f1f0a6f3c11', dossierId: made.dossierId };
    const before = await contents(stage, made.dossierId);
    await stage.machinery.run('sweep');
    expect((await flow.start(`held-${made.dossierId}`, input)).status).toBe('SUCCEEDED');
    expect(await contents(stage, made.dossierId)).toEqual(before);
    await change('DELETE');
    await expect.poll(async () => JSON.stringify(await contents(stage, made.dossierId))).not.toContain('relocation');
    // Its day went by under the hold, so it waits until the owner confirms it.
    await stage.machinery.run('sweep');
    expect((await owner.call('GET', made.path)).body).toMatchObject({ state: 'ended', destructionWaits: true });
    await confirmed(stage, made);
    await stage.machinery.run('sweep');
    expect(await certified(stage, made)).toMatchObject({ documents: 1, objectVersions: 1 });
  });
});
