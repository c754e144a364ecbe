import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { bringBackDocuments } from '../../../local/restore/documents.ts';
import type { Item } from '../../../stores/items.ts';
import { copied, makeBucket } from '../../support/bucket.ts';
import { asAdministrator } from '../../support/cloud.ts';

const DOSSIER = '0b9f4a4e-3b1c-4f0e-9a53-2f6d7c1f4b11';
const textOf = (documentId: string): Buffer => Buffer.from(`Verslag ${documentId}`);

it('documents that their bucket lost with every version come back from the copy in another region', async () => {
  const [documents, copy] = [await makeBucket(), await makeBucket()];
  await copied(documents, copy);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(asAdministrator()));
  const key = (documentId: string) => `closed/${DOSSIER}/2026-02-01/${documentId}`;
  const record = (documentId: string): Item => ({
    ...{ pk: `DOSSIER#${DOSSIER}`, sk: `DOCUMENT#${documentId}`, record: 'document', documentId, dossierId: DOSSIER },
    ...{ objectKey: key(documentId), sha256: createHash('sha256').update(textOf(documentId)).digest('hex') },
  });
  const ids = ['kept', 'lost', 'destroyed'];
  for (const id of ids) await documents.store.put(key(id), textOf(id), 'text/plain');
  // Somebody emptied the place of one, and another one was removed by right, in both.
  for (const [id, buckets] of [
    ['lost', [documents]],
    ['destroyed', [documents, copy]],
  ] as const)
    for (const { store } of buckets) await store.deleteVersions((await store.listVersions(key(id))).versions);
  const bringBack = (write: boolean) =>
    bringBackDocuments(
      {
        bucket: { s3: documents.client, bucket: documents.bucket },
        copy: { s3: copy.client, bucket: copy.bucket },
        client,
      },
      { records: everyOne(ids.map(record)), live: 'no-such-table' },
      { write, removeGone: false },
    );
  const found = { inPlace: 1, broughtBack: 1, toClear: [], gone: ['destroyed'], unknown: [] };
  expect(await bringBack(false)).toEqual(found);
  expect(await documents.store.head(key('lost'))).toBeUndefined();
  expect(await bringBack(true)).toEqual(found);
  expect(Buffer.from((await documents.store.read(key('lost'))) ?? [])).toEqual(textOf('lost'));
  expect(await bringBack(true)).toEqual({ ...found, inPlace: 2, broughtBack: 0 });
  await Promise.all([documents.close(), copy.close()]);
  client.destroy();
});

async function* everyOne(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
