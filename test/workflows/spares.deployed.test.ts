import { spawnSync } from 'node:child_process';
import { DeleteCommand, GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import { keyOf } from '../../stores/layout.ts';
import { deployedCloud, type Made, ownStage, running } from '../support/deployed.ts';
import { certified, overdue, workflow } from './erasures.ts';

let stage: Stage;
let close: () => void = () => undefined;
let flow: Awaited<ReturnType<typeof workflow>>;
/** It stays, and its client with it. */
let kept: Made;
beforeAll(async () => {
  ({ stage, close } = await ownStage());
  flow = await workflow();
  kept = await running(stage);
});
afterAll(() => {
  flow?.close();
  close();
});

const KEYS = ['vault', 'spares'] as const;
const keyIn = async (table: (typeof KEYS)[number], { dossierId }: Made): Promise<unknown> => {
  const Key = { ...keyOf('wrapped-key', { subject: dossierId }) };
  const get = new GetCommand({ TableName: stage.tables[table], Key, ConsistentRead: true });
  return (await stage.machinery.items.send(get)).Item?.wrapped;
};
const both = async (made: Made) => Promise.all(KEYS.map((table) => keyIn(table, made)));
const spared = (made: Made) => eventually('the spare', async () => (await keyIn('spares', made)) ?? undefined);

const restoreKeys = (...args: readonly string[]) => {
  const { env, endpoint } = deployedCloud();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['local/restore.ts', '--keys', '--json', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env, AWS_ENDPOINT_URL: endpoint },
  });
  return { stderr, status, done: JSON.parse(stdout || 'null') as unknown };
};

test('[RIO-6.3] a dossier is certified as destroyed when its key and the spare of that are gone', async () => {
  const made = await overdue(stage, 0);
  const spare = await spared(made);
  expect(await both(made)).toEqual([spare, spare]);
  await stage.machinery.run('sweep');
  expect(await certified(stage, made)).toMatchObject({ keysDestroyed: 1 });
  expect(await both(made)).toEqual([undefined, undefined]);
  const { Items = [] } = await stage.machinery.items.send(new ScanCommand({ TableName: stage.tables.survivors }));
  expect(Items.filter(({ pk, sk }) => pk === 'RELEASED-KEYS' && sk === made.dossierId)).toEqual([]);
});

const CAME_BACK = { broughtBack: 1, released: 0, spared: 0, gone: [] };

test('[EK-4.1] a key that somebody deletes by hand is held, counted, and comes back', async () => {
  const made = kept;
  const spare = await spared(made);
  const Key = { ...keyOf('wrapped-key', { subject: made.dossierId }) };
  await stage.machinery.items.send(new DeleteCommand({ TableName: stage.tables.vault, Key }));
  const coach = as(stage, 'coach');
  expect((await coach.call('GET', made.path)).status).not.toBe(200);
  expect(await flow.invoke('keepSpares', {})).toMatchObject({ held: 1 });
  expect(await both(made)).toEqual([undefined, spare]);

  expect(restoreKeys('--dry-run')).toEqual({ stderr: '', status: 0, done: CAME_BACK });
  expect(await both(made)).toEqual([undefined, spare]);
  expect(restoreKeys()).toEqual({ stderr: '', status: 0, done: CAME_BACK });
  expect(await both(made)).toEqual([spare, spare]);
  await expected(200, coach.call('GET', made.path), 'the dossier');
  expect(await flow.invoke('keepSpares', {})).toMatchObject({ held: 0 });
});
