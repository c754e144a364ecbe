import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evidence } from '../../local/evidence/model.ts';
import { eventually } from '../../local/story/machinery.ts';
import { OWNER } from '../../local/story/perform.ts';
import type { Stage } from '../../local/story/stage.ts';
import { pagesOf } from '../lambdas/letters/pdf-text.ts';
import { deployedCloud, ownStage, registered } from '../support/deployed.ts';
import { workflow } from './erasures.ts';

let stage: Stage;
let close: () => void = () => undefined;
let flow: Awaited<ReturnType<typeof workflow>>;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  flow = await workflow();
});
afterAll(() => {
  flow?.close();
  close();
});

test('[RIO-1.5] the chains are anchored and followed by functions with their own rights', async () => {
  await registered(stage);
  const { heads } = (await flow.invoke('anchor', {})) as { heads: number };
  expect(heads).toBeGreaterThan(1);
  await registered(stage);
  expect(await flow.invoke('anchor', {})).toEqual({ heads: expect.any(Number) });
  // The hour of the local cloud may have been first.
  const followed = (await flow.invoke('watchChains', {})) as 'done' | { anchors: number; faults: object[] };
  if (followed !== 'done') expect(followed).toMatchObject({ faults: [] });
  expect(await flow.invoke('watchChains', {})).toBe('done');
  expect(await flow.invoke('endChains', { 'detail-type': 'Scheduled Event' })).toMatchObject({
    scheduled: expect.any(Number),
    renewed: 0,
    forgotten: 0,
  });
});

test('[RIO-1.5] whoever asks from outside is told that the chains hold, and where one does not', async () => {
  const { dossierId } = await registered(stage);
  const { endpoint } = deployedCloud();
  const verify = () =>
    spawnSync(process.execPath, ['local/verify.ts', 'chain', '--json'], {
      encoding: 'utf8',
      env: { ...process.env, ...deployedCloud().env, AWS_ENDPOINT_URL: endpoint },
    });
  const held = verify();
  expect([held.stderr, held.status]).toEqual(['', 0]);
  expect(JSON.parse(held.stdout)).toMatchObject({ ok: true, faults: [], chains: expect.any(Number) });
  const { items } = stage.machinery;
  const place = { TableName: stage.tables.records, Key: { pk: `AUDIT#${dossierId}`, sk: 'E#0000000001' } };
  const { Item } = await items.send(new GetCommand(place));
  const entry = { ...(Item?.entry as object), action: 'dossier.read' };
  await items.send(new PutCommand({ TableName: place.TableName, Item: { ...Item, entry } }));
  const broken = verify();
  await items.send(new PutCommand({ TableName: place.TableName, Item: Item ?? {} }));
  expect(broken.status).toBe(1);
  expect(JSON.parse(broken.stdout)).toMatchObject({
    ok: false,
    faults: [{ in: 'chain', chain: dossierId, seq: 1, fault: 'link-changed' }],
  });
  // The stream said so as it happened: the owner knows, before any anchor or night.
  const told = await eventually('the mail about the link', async () =>
    (await stage.machinery.mails()).find(({ Subject }) => Subject === 'Het logboek klopt niet'),
  );
  expect(told.To).toEqual([OWNER]);
});

test('[EK-4.3] the evidence for an auditor follows the log, counts the accounts, and names nobody', async () => {
  const { dossierId } = await registered(stage);
  const directory = mkdtempSync(join(tmpdir(), 'evidence-'));
  const { endpoint, env } = deployedCloud();
  const made = spawnSync(process.execPath, ['local/evidence.ts', '--out', directory], {
    encoding: 'utf8',
    env: { ...process.env, ...env, AWS_ENDPOINT_URL: endpoint },
  });
  expect([made.stderr, made.status]).toEqual(['', 0]);
  const [json = '', pdf = ''] = made.stdout.trim().split('\n');
  const text = readFileSync(json, 'utf8');
  const found = evidence.parse(JSON.parse(text));
  expect(found.chains).toMatchObject({ asked: true, holds: true, chains: expect.any(Number) });
  const { accounts } = found.access;
  expect(accounts).toMatchObject({ asked: true, byRole: { owner: 1 } });
  expect(accounts.asked && Math.min(accounts.byRole.coach, accounts.byRole.client)).toBeGreaterThan(0);
  const page = pagesOf(readFileSync(pdf)).join('\n');
  rmSync(directory, { recursive: true });
  const people = [...stage.people.values()].flatMap(({ email, personId }) => [email, ...(personId ? [personId] : [])]);
  for (const told of [text, page]) {
    for (const one of [...people, OWNER, dossierId, 'Joris', 'Terpstra'])
      expect([one, told.includes(one)]).toEqual([one, false]);
    // As a word: an anchor of the log is "anker" in Dutch.
    expect(told).not.toMatch(/\bAnke\b/);
  }
});
