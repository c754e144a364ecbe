import {
  CreateBucketCommand,
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { type Cloud, clientConfig } from '../cloud/cloud.ts';

export const PAGE = 1_000;
const PUTS_AT_ONCE = 8;
const VERSIONS_OF_A_KEY = 4;

/** A client that is set as ours is. */
export const s3Of = (cloud: Cloud): S3Client =>
  new S3Client({
    ...clientConfig(cloud),
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

/** A versioned bucket. It goes with the cloud. */
export async function makeBucket(cloud: Cloud, Bucket: string) {
  const client = s3Of(cloud);
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  return { client, bucket: Bucket };
}

export type Bucket = Awaited<ReturnType<typeof makeBucket>>;

/** Puts so many versions below a prefix: a few of each key. */
export async function fillPrefix({ client, bucket }: Bucket, prefix: string, versions: number): Promise<void> {
  let next = 0;
  const put = async (): Promise<void> => {
    while (next < versions) {
      const Key = `${prefix}document-${Math.floor(next++ / VERSIONS_OF_A_KEY)}`;
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }));
    }
  };
  await Promise.all(Array.from({ length: PUTS_AT_ONCE }, put));
}

/** The least that can be done: list a page, delete it, until there is nothing. @returns versions deleted */
export async function bareErase({ client, bucket }: Bucket, prefix: string): Promise<number> {
  let deleted = 0;
  for (;;) {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, MaxKeys: PAGE }));
    const Objects = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].map(({ Key, VersionId }) => ({
      Key,
      VersionId,
    }));
    if (Objects.length === 0) return deleted;
    await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Quiet: true, Objects } }));
    deleted += Objects.length;
    if (!page.IsTruncated) return deleted;
  }
}
