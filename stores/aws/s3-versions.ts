import {
  DeleteObjectsCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { CopiedBucket } from '../copied-versions.ts';
import { MAX_VERSIONS, type ObjectVersion, type VersionPage } from '../objects.ts';
import { ifThere } from './s3-missing.ts';

export const listPage = (
  client: S3Client,
  bucket: string,
  prefix: string,
  after: VersionPage['next'],
  most: number = MAX_VERSIONS,
) =>
  client.send(
    new ListObjectVersionsCommand({
      Bucket: bucket,
      Prefix: prefix,
      MaxKeys: most,
      ...(after ? { KeyMarker: after.key, VersionIdMarker: after.versionId } : {}),
    }),
  );

/** What is asked about at once. */
const AT_ONCE = 25;

/** The versions of one bucket: to list them, to delete them, and to see how far S3 came with copying them. */
export const s3Versions = (client: S3Client, bucket: string): CopiedBucket => ({
  async list(prefix, after, most) {
    const reply = await listPage(client, bucket, prefix, after, most);
    const versions = [
      ...(reply.Versions ?? []).map((version) => versionOf(version, false)),
      ...(reply.DeleteMarkers ?? []).map((version) => versionOf(version, true)),
    ].sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
    return { versions, ...goOn(reply) };
  },

  async remove(versions) {
    if (versions.length > MAX_VERSIONS) throw new RangeError('S3 deletes 1,000 versions at a time at most.');
    if (versions.length === 0) return [];
    const reply = await client.send(
      new DeleteObjectsCommand({
        Bucket: bucket,
        Delete: { Quiet: true, Objects: versions.map(({ key, versionId }) => ({ Key: key, VersionId: versionId })) },
      }),
    );
    const refused = new Set((reply.Errors ?? []).map(({ Key, VersionId }) => JSON.stringify([Key, VersionId])));
    return versions.filter(({ key, versionId }) => refused.has(JSON.stringify([key, versionId])));
  },

  async underWay(versions) {
    const found: ObjectVersion[] = [];
    // S3 copies no delete marker of ours, and answers no question about one.
    const asked = versions.filter(({ marker }) => !marker);
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE);
      const pending = await Promise.all(some.map((version) => isUnderWay(client, bucket, version)));
      found.push(...some.filter((_, place) => pending[place]));
    }
    return found;
  },
});

/** FAILED is an end too: S3 tries no more. A region that does not answer leaves it PENDING. */
async function isUnderWay(client: S3Client, Bucket: string, { key, versionId }: ObjectVersion): Promise<boolean> {
  const reply = await ifThere(client.send(new HeadObjectCommand({ Bucket, Key: key, VersionId: versionId })));
  return reply?.ReplicationStatus === 'PENDING';
}

export const goOn = ({
  IsTruncated,
  NextKeyMarker = '',
  NextVersionIdMarker = '',
}: Pick<ListObjectVersionsCommandOutput, 'IsTruncated' | 'NextKeyMarker' | 'NextVersionIdMarker'>): Pick<
  VersionPage,
  'next'
> => (IsTruncated ? { next: { key: NextKeyMarker, versionId: NextVersionIdMarker } } : {});

const versionOf = (
  { Key = '', VersionId = 'null' }: { readonly Key?: string; readonly VersionId?: string },
  marker: boolean,
): ObjectVersion => ({ key: Key, versionId: VersionId, marker });
