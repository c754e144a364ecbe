import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { S3Documents } from '../../stores/aws/s3-documents.ts';
import { asAdministrator, unique } from './cloud.ts';

/** A versioned bucket of a test's own, through a client that is set as ours is. */
export async function makeBucket() {
  const client = new S3Client({
    ...asAdministrator(),
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const Bucket = unique('documents');
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  const store = new S3Documents({ DOCUMENTS_BUCKET: Bucket, DOCUMENTS_COPY: undefined }, () => client);
  const mark = async (Key: string): Promise<void> => {
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
  };
  const close = async (): Promise<void> => {
    for (;;) {
      const { versions } = await store.listVersions('');
      if (versions.length === 0) break;
      await store.deleteVersions(versions);
    }
    await client.send(new DeleteBucketCommand({ Bucket }));
    client.destroy();
  };
  return { client, bucket: Bucket, store, mark, close };
}
