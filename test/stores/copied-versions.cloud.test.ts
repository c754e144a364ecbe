import { expect, it } from 'vitest';
import { S3Documents } from '../../stores/aws/s3-documents.ts';
import { copied, makeBucket } from '../support/bucket.ts';

it('[RIO-6.3] what S3 copied of a document to another bucket goes with it, and what it never copies by itself', async () => {
  const [documents, copy] = [await makeBucket(), await makeBucket()];
  await copied(documents, copy);
  const region = 'eu-central-1';
  const DOCUMENTS_COPY = { region, bucket: copy.bucket };
  const asked: (string | undefined)[] = [];
  const store = new S3Documents({ DOCUMENTS_BUCKET: documents.bucket, DOCUMENTS_COPY }, (where) => {
    asked.push(where);
    return where === undefined ? documents.client : copy.client;
  });
  expect(asked).toEqual([undefined, region]);
  for (const key of ['closed/a/1', 'closed/a/1', 'closed/b/1', 'incoming/a/1'])
    await store.put(key, Buffer.from('text'), 'text/plain');
  await documents.mark('closed/a/1');
  // S3 copies no deletion of a version.
  const { versions: before } = await copy.store.listVersions('closed/a/');
  expect(before).toHaveLength(2);
  const { versions } = await store.listVersions('closed/a/');
  expect(versions).toHaveLength(5);
  expect(await store.deleteVersions(versions)).toEqual([]);
  for (const prefix of ['incoming/a/', 'closed/a/'])
    expect(await store.deleteVersions((await store.listVersions(prefix)).versions)).toEqual([]);
  for (const { store: left } of [documents, copy])
    expect((await left.listVersions('')).versions.map(({ key }) => key)).toEqual(['closed/b/1']);
  await Promise.all([documents.close(), copy.close()]);
});
