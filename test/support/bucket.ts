import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { S3Documents } from '../../stores/aws/s3-documents.ts';
import { asAdministrator, unique } from './cloud.ts';

type Made = Awaited<ReturnType<typeof makeBucket>>;

/** What is put into one bucket under `closed/` is copied to the other from here on, as S3 does it for us. */
export const copied = ({ client, bucket }: Made, to: Made) =>
  client.send(
    new PutBucketReplicationCommand({
      Bucket: bucket,
      ReplicationConfiguration: {
        Role: 'arn:aws:iam::000000000000:role/replication',
        Rules: [
          {
            ID: 'closed',
            Status: 'Enabled',
            Priority: 0,
            Filter: { Prefix: 'closed/' },
            DeleteMarkerReplication: { Status: 'Disabled' },
            Destination: { Bucket: `arn:aws:s3:::${to.bucket}` },
          },
        ],
      },
    }),
  );

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
