import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { attachment } from '../attachment.ts';
import type { ObjectFacts, ObjectStore, PresignedUpload, SizePage, UploadTerms, VersionPage } from '../objects.ts';
import { ifThere } from './s3-missing.ts';
import { goOn, listPage, s3Versions } from './s3-versions.ts';

const CHECKSUM = 'x-amz-checksum-sha256';
/** What an upload must send exactly as signed; the presigner would otherwise leave these out or put them in the query. */
const BOUND_HEADERS = ['host', 'content-length', 'content-type', 'if-none-match', CHECKSUM];

/**
 * A versioned bucket. Its default encryption (SSE-KMS with a bucket key) applies to everything put here. It deletes nothing: that is for
 * `S3Documents`, which knows of the copy.
 */
export class S3Objects implements Omit<ObjectStore, 'deleteVersions'> {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async presignUpload({ key, mediaType, size, sha256, seconds }: UploadTerms): Promise<PresignedUpload> {
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      ContentType: mediaType,
      ContentLength: size,
      ChecksumSHA256: checksum,
      IfNoneMatch: '*',
    });
    const url = await getSignedUrl(this.#client, command, {
      expiresIn: seconds,
      signableHeaders: new Set(BOUND_HEADERS),
      unhoistableHeaders: new Set(BOUND_HEADERS),
    });
    // The length is signed too; clients send it by themselves, and browsers let nobody else set it.
    return { url, headers: { 'content-type': mediaType, 'if-none-match': '*', [CHECKSUM]: checksum } };
  }

  presignDownload(key: string, extension: string, seconds: number): Promise<string> {
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      ResponseContentDisposition: attachment(key, extension),
      ResponseCacheControl: 'private, no-store',
    });
    return getSignedUrl(this.#client, command, { expiresIn: seconds });
  }

  async head(key: string): Promise<ObjectFacts | undefined> {
    const command = new HeadObjectCommand({ Bucket: this.#bucket, Key: key, ChecksumMode: 'ENABLED' });
    const reply = await ifThere(this.#client.send(command));
    if (!reply) return undefined;
    const { ContentLength: size = 0, ContentType: mediaType, VersionId: versionId, ChecksumSHA256 } = reply;
    return { size, mediaType, versionId, sha256: hexOf(ChecksumSHA256) };
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    const reply = await ifThere(this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key })));
    return reply?.Body?.transformToByteArray();
  }

  async readStart(key: string, most: number): Promise<Uint8Array | undefined> {
    const command = new GetObjectCommand({ Bucket: this.#bucket, Key: key, Range: `bytes=0-${most - 1}` });
    const reply = await ifThere(this.#client.send(command));
    return reply?.Body?.transformToByteArray();
  }

  async put(key: string, bytes: Uint8Array, mediaType: string): Promise<void> {
    await this.#client.send(this.#putting(key, bytes, mediaType));
  }

  async create(key: string, bytes: Uint8Array, mediaType: string): Promise<boolean> {
    try {
      await this.#client.send(this.#putting(key, bytes, mediaType, { IfNoneMatch: '*' }));
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'PreconditionFailed') return false;
      throw error;
    }
  }

  #putting(key: string, bytes: Uint8Array, mediaType: string, more: { readonly IfNoneMatch?: '*' } = {}) {
    return new PutObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      Body: bytes,
      ContentType: mediaType,
      // A bucket with Object Lock takes no object without a checksum.
      ChecksumSHA256: createHash('sha256').update(bytes).digest('base64'),
      ...more,
    });
  }

  async copy(from: string, to: string): Promise<void> {
    await this.#client.send(
      new CopyObjectCommand({
        Bucket: this.#bucket,
        CopySource: `${this.#bucket}/${from.split('/').map(encodeURIComponent).join('/')}`,
        Key: to,
        ChecksumAlgorithm: 'SHA256',
      }),
    );
  }

  async weighVersions(prefix: string, after?: VersionPage['next']): Promise<SizePage> {
    const { Versions = [], ...reply } = await listPage(this.#client, this.#bucket, prefix, after);
    const bytes = Versions.reduce((sum, { Size = 0 }) => sum + Size, 0);
    return { versions: Versions.length, bytes, ...goOn(reply) };
  }

  listVersions(prefix: string, after?: VersionPage['next']): Promise<VersionPage> {
    return s3Versions(this.#client, this.#bucket).list(prefix, after);
  }
}

/** Undefined for a checksum of another form: S3 makes a checksum of checksums for an upload in parts. */
const hexOf = (checksum: string | undefined): string | undefined =>
  checksum === undefined || checksum.includes('-') ? undefined : Buffer.from(checksum, 'base64').toString('hex');
