import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { ListMultipartUploadsCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { makePackage } from '../../../../lambdas/rights/package/make-package.ts';
import { packageKeyOf } from '../../../../lambdas/rights/package-place.ts';
import { PYTHON } from '../../../../local/cloud/paths.ts';
import { S3Streams } from '../../../../stores/aws/s3-streams.ts';
import { PackageCursors } from '../../../../stores/package-cursors.ts';
import { makeBucket } from '../../../support/bucket.ts';
import { practice } from '../../../support/practice.ts';
import { running, uploaded } from '../../../support/story.ts';
import { asked, bucketOf, exporter } from './support.ts';

const MIB = 1024 * 1024;
/** Nothing makes it smaller, so that parts are full. */
const LARGE = randomBytes(9 * MIB);

/** Says what is wrong with a zip and what is in it, by somebody else's program. */
const PROGRAM = `import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as zip:
    print(json.dumps([zip.testzip(), [[one.filename, one.file_size] for one in zip.infolist()]]))`;

test('[RIO-3.6] a package that S3 gets in parts, over several runs, is opened by the zipfile of Python', async () => {
  const { client, bucket, store, close } = await makeBucket();
  const one = practice();
  const dossier = await running(one);
  for (const name of ['een', 'twee']) await uploaded(one, dossier, Buffer.from(name), { fileName: `${name}.txt` });
  for (const [key, { bytes, mediaType }] of await bucketOf(one, dossier.dossierId))
    await store.put(key, bytes, mediaType);
  const task = { ...(await asked(one, dossier)), kind: 'access' } as const;
  const ports = {
    ...exporter(one).ports,
    streams: new S3Streams(client, bucket),
    cursors: new PackageCursors(store),
    objects: store,
    content: async () => [1, 2].map((n) => ({ name: `groot-${n}.bin`, bytes: LARGE })),
  };
  const uploads = async () => (await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }))).Uploads ?? [];
  const place = packageKeyOf(task, 'access');
  for (let run = 1; run <= 3; run += 1) {
    expect(await makePackage(ports, task, () => 0)).toEqual({ outcome: 'more' });
    expect(await uploads()).toHaveLength(1);
    expect(await store.head(place)).toBeUndefined();
  }
  expect(await makePackage(ports, task, () => 0)).toEqual({ outcome: 'done' });
  expect(await uploads()).toEqual([]);
  const { versions } = await store.listVersions('exports/');
  expect(versions.map(({ key }) => key)).toEqual([place]);
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  await writeFile(join(folder, 'a.zip'), await buffer(await ports.streams.read(place)));
  const { stdout } = await promisify(execFile)(PYTHON, ['-c', PROGRAM, join(folder, 'a.zip')]);
  await rm(folder, { recursive: true });
  const [wrong, files] = JSON.parse(stdout);
  expect(wrong).toBeNull();
  expect(files).toEqual([
    ['groot-1.bin', LARGE.length],
    ['groot-2.bin', LARGE.length],
    [expect.stringMatching(/^documenten/), expect.any(Number)],
    [expect.stringMatching(/^documenten/), expect.any(Number)],
  ]);
  await close();
});
