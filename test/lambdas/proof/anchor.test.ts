import { expect, test } from 'vitest';
import { scan } from '../../../lambdas/document/scanner.ts';
import { anchor } from '../../../lambdas/proof/anchor.ts';
import { readHead } from '../../../stores/commit.ts';
import { practice } from '../../support/practice.ts';
import { registered, TEXT } from '../../support/story.ts';
import { EICAR } from '../files.ts';

type Anchored = { kind: string; at: string; heads: { chain: string; seq: number; hash: string }[] };

test('[RIO-1.5] the heads of yesterday and today go where nothing can be taken back, ids and hashes only', async () => {
  const one = practice();
  expect(await anchor(one)).toEqual({ heads: 0 });
  const { dossierId, coach } = await registered(one);
  one.clock.advance('P1D');
  const other = await registered(one, {}, { coach });
  expect(await anchor(one)).toEqual({ heads: 3 });
  const { versions } = await one.proof.listVersions('anchors/');
  expect(versions.map(({ key }) => key)).toEqual(['anchors/2026-03-06/2026-03-06T10:00:00.000Z.json']);
  const text = Buffer.from((await one.proof.read(versions[0]?.key ?? '')) ?? []).toString();
  const { kind, heads } = JSON.parse(text) as Anchored;
  expect(kind).toBe('audit-anchor');
  for (const chain of [dossierId, other.dossierId, 'organisation'])
    expect(heads).toContainEqual({ chain, ...(await readHead(one.items, chain)) });
  expect(text).not.toMatch(/merel|zomeren|voorbeeld/i);
});

test('a chain that rests is not anchored again', async () => {
  const one = practice();
  await registered(one);
  one.clock.advance('P2D');
  expect(await anchor(one)).toEqual({ heads: 0 });
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
