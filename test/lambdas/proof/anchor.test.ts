import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { anchorSchema } from '../../../contracts/proof/anchor.ts';
import { scan } from '../../../lambdas/document/scanner.ts';
import { anchor } from '../../../lambdas/proof/anchor.ts';
import { followChains } from '../../../lambdas/proof/follow-chains.ts';
import { readHead } from '../../../stores/commit.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { registered, TEXT } from '../../support/story.ts';
import { EICAR } from '../files.ts';

const anchorsOf = async (one: Practice) => {
  const { versions } = await one.proof.listVersions('anchors/');
  return Promise.all(
    versions.map(async ({ key }) => {
      const text = Buffer.from((await one.proof.read(key)) ?? []).toString();
      return { key, text, ...anchorSchema().parse(JSON.parse(text)) };
    }),
  );
};

test('[RIO-1.5] the heads of all that changed go where nothing can be taken back, ids and hashes only', async () => {
  const one = practice();
  expect(await anchor(one)).toEqual({ heads: 0 });
  const { dossierId, coach } = await registered(one);
  one.clock.advance('P1D');
  const other = await registered(one, {}, { coach });
  expect(await anchor(one)).toEqual({ heads: 3 });
  const [first] = await anchorsOf(one);
  expect(first).toMatchObject({ key: 'anchors/0000000001.json', number: 1, at: '2026-03-06T10:00:00.000Z' });
  for (const chain of [dossierId, other.dossierId, 'organisation'])
    expect(first?.heads).toContainEqual({ chain, ...(await readHead(one.items, chain)) });
  expect(first?.text).not.toMatch(/merel|zomeren|voorbeeld/i);
  expect(one.counted).toEqual([0, 3].map((value) => ({ name: 'ChainsAnchored', value })));
});

test('[RIO-1.5] each anchor has the hash of the one before', async () => {
  const one = practice();
  for (const _ of [1, 2, 3]) {
    await registered(one);
    await anchor(one);
    one.clock.advance('P1D');
  }
  const anchors = await anchorsOf(one);
  expect(anchors.map(({ number }) => number)).toEqual([1, 2, 3]);
  const hashes = anchors.map(({ text }) => createHash('sha256').update(text).digest('hex'));
  expect(anchors.map(({ previous }) => previous)).toEqual(['0'.repeat(64), ...hashes.slice(0, 2)]);
});

test('[RIO-1.5] days on which it did not run are caught up', async () => {
  const one = practice();
  const { coach } = await registered(one);
  await anchor(one);
  one.clock.advance('P3D');
  const missed = await registered(one, {}, { coach });
  one.clock.advance('P40D');
  expect((await anchor(one)).heads).toBeGreaterThan(0);
  const heads = (await anchorsOf(one)).flatMap(({ heads }) => heads);
  expect(heads).toContainEqual({ chain: missed.dossierId, ...(await readHead(one.items, missed.dossierId)) });
});

test('a chain that rests is not anchored again', async () => {
  const one = practice();
  await registered(one);
  await anchor(one);
  one.clock.advance('P2D');
  await anchor(one);
  one.clock.advance('P2D');
  expect(await anchor(one)).toEqual({ heads: 0 });
});

test('an anchor whose run was killed before it could say so stays, and the next one is behind it', async () => {
  const one = practice();
  await registered(one);
  const killed = {
    ...one,
    watch: { anchored: () => one.watch.anchored(), setAnchored: () => Promise.reject(new Error('killed')) },
  };
  await expect(anchor(killed)).rejects.toThrow('killed');
  const other = await registered(one);
  await anchor(one);
  const anchors = await anchorsOf(one);
  expect(anchors.map(({ number }) => number)).toEqual([1, 2]);
  expect(anchors[1]?.heads.map(({ chain }) => chain)).toContain(other.dossierId);
  expect((await followChains(one, { links: 1_000 })).faults).toEqual([]);
});

test('the stand-in scanner knows the test file anywhere in a file, and nothing else', async () => {
  const one = practice();
  const ports = { objects: one.objects, events: one.events, bucket: 'documents' };
  await one.objects.put('incoming/a', TEXT, 'text/plain');
  await one.objects.put('incoming/b', Buffer.concat([TEXT, EICAR, TEXT]), 'text/plain');
  expect([await scan(ports, 'incoming/a'), await scan(ports, 'incoming/b'), await scan(ports, 'incoming/c')]).toEqual([
    'clean',
    'threat',
    'gone',
  ]);
  expect(one.events.published).toMatchObject([
    { detail: { scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' } } },
    { detail: { scanResultDetails: { scanResultStatus: 'THREATS_FOUND' } } },
  ]);
});

test('[RIO-1.5] what is laid is anchored within the hour, and nothing twice', async () => {
  const one = practice();
  const { coach } = await registered(one);
  expect(await anchor(one)).not.toEqual({ heads: 0 });
  one.clock.advance('PT1H');
  expect(await anchor(one)).toEqual({ heads: 0 });
  const { dossierId } = await registered(one, {}, { coach });
  one.clock.advance('PT1H');
  await anchor(one);
  const last = (await anchorsOf(one)).at(-1)?.heads;
  expect(last).toContainEqual({ chain: dossierId, ...(await readHead(one.items, dossierId)) });
  // Only what moved since.
  const before = (await anchorsOf(one)).slice(0, -1).flatMap(({ heads }) => heads);
  for (const head of last ?? []) expect(before).not.toContainEqual(head);
  for (const _ of [1, 2, 3]) {
    one.clock.advance('PT1H');
    expect(await anchor(one)).toEqual({ heads: 0 });
  }
  expect((await followChains(one, { links: 1_000 })).faults).toEqual([]);
});
