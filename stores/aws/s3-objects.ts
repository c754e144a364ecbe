import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ObjectFacts, ObjectStore, ObjectVersion, PresignedUpload, UploadTerms, VersionPage } from '../objects.ts';

/** What an upload must send exactly as signed; the presigner would otherwise leave these out or put them in the query. */
const BOUND_HEADERS = ['content-length', 'content-type', 'x-amz-checksum-sha256', 'if-none-match'] as const;

const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
const hex = (text: string): string => Buffer.from(text, 'base64').toString('hex');

/** A bucket in S3. Its default encryption (SSE-KMS with a bucket key) applies to everything put here. */
export class S3Objects implements ObjectStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async presignUpload({ key, mediaType, size, sha256, seconds }: UploadTerms): Promise<PresignedUpload> {
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      ContentType: mediaType,
      ContentLength: size,
      ChecksumSHA256: base64(sha256),
      IfNoneMatch: '*',
    });
    const url = await getSignedUrl(this.#client, command, {
      expiresIn: seconds,
      unhoistableHeaders: new Set(BOUND_HEADERS),
      signableHeaders: new Set(['host', ...BOUND_HEADERS]),
    });
    return {
      url,
      headers: {
        'content-length': String(size),
        'content-type': mediaType,
        'x-amz-checksum-sha256': base64(sha256),
        'if-none-match': '*',
      },
    };
  }

  async presignDownload(key: string, fileName: string, seconds: number): Promise<string> {
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      ResponseContentDisposition: attachment(fileName),
      ResponseCacheControl: 'no-store',
    });
    return getSignedUrl(this.#client, command, { expiresIn: seconds });
  }

  async head(key: string): Promise<ObjectFacts | undefined> {
    try {
      const head = await this.#client.send(
        new HeadObjectCommand({ Bucket: this.#bucket, Key: key, ChecksumMode: 'ENABLED' }),
      );
      return {
        size: head.ContentLength ?? 0,
        mediaType: head.ContentType,
        versionId: head.VersionId,
        sha256: head.ChecksumSHA256 && hex(head.ChecksumSHA256),
      };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async put(key: string, bytes: Uint8Array, mediaType: string): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#bucket,
        Key: key,
        Body: bytes,
        ContentType: mediaType,
        ChecksumAlgorithm: 'SHA256',
      }),
    );
  }

  async copy(from: string, to: string): Promise<void> {
    await this.#client.send(
      new CopyObjectCommand({
        Bucket: this.#bucket,
        CopySource: `${this.#bucket}/${from}`,
        Key: to,
        ChecksumAlgorithm: 'SHA256',
      }),
    );
  }

  async listVersions(prefix: string, after?: VersionPage['next']): Promise<VersionPage> {
    const page = await this.#client.send(
      new ListObjectVersionsCommand({
        Bucket: this.#bucket,
        Prefix: prefix,
        ...(after ? { KeyMarker: after.key, VersionIdMarker: after.versionId } : {}),
      }),
    );
    const versions = [
      ...(page.Versions ?? []).map(({ Key, VersionId }) => ({ key: Key, versionId: VersionId, marker: false })),
      ...(page.DeleteMarkers ?? []).map(({ Key, VersionId }) => ({ key: Key, versionId: VersionId, marker: true })),
    ].map(({ key = '', versionId = 'null', marker }) => ({ key, versionId, marker }));
    versions.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    if (!page.IsTruncated || page.NextKeyMarker === undefined) return { versions };
    return { versions, next: { key: page.NextKeyMarker, versionId: page.NextVersionIdMarker ?? '' } };
  }

  async deleteVersions(versions: readonly ObjectVersion[]): Promise<readonly ObjectVersion[]> {
    if (versions.length === 0) return [];
    const { Errors = [] } = await this.#client.send(
      new DeleteObjectsCommand({
        Bucket: this.#bucket,
        Delete: { Quiet: true, Objects: versions.map(({ key, versionId }) => ({ Key: key, VersionId: versionId })) },
      }),
    );
    const refused = new Set(Errors.map(({ Key, VersionId }) => `${Key} ${VersionId}`));
    return versions.filter(({ key, versionId }) => refused.has(`${key} ${versionId}`));
  }
}

/** A download under its own name (RFC 6266): plain characters for old clients, all of them in UTF-8 for the rest. */
function attachment(fileName: string): string {
  const clean = fileName.replaceAll(/[\p{Cc}"\\/]/gu, '_');
  const plain = clean
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]/g, '_');
  const encoded = encodeURIComponent(clean).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
