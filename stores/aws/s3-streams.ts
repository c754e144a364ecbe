import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { ObjectStreams, PartialUpload, UploadedPart } from '../streams.ts';

/** Reads and writes S3 without holding a whole object. What nobody completed or aborted is left to the lifecycle. */
export class S3Streams implements ObjectStreams {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async read(key: string): Promise<Readable> {
    const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }));
    if (!(Body instanceof Readable)) throw new Error('S3 answered no stream');
    return Body;
  }

  async begin(key: string, mediaType: string): Promise<PartialUpload> {
    const { UploadId } = await this.#client.send(
      new CreateMultipartUploadCommand({
        Bucket: this.#bucket,
        Key: key,
        ContentType: mediaType,
        ChecksumAlgorithm: 'SHA256',
      }),
    );
    if (UploadId === undefined) throw new Error('S3 gave no id of an upload');
    return { key, uploadId: UploadId };
  }

  async part(upload: PartialUpload, number: number, bytes: Uint8Array): Promise<UploadedPart> {
    const sha256 = createHash('sha256').update(bytes).digest('base64');
    const { ETag } = await this.#client.send(
      new UploadPartCommand({ ...this.#of(upload), PartNumber: number, Body: bytes, ChecksumSHA256: sha256 }),
    );
    if (ETag === undefined) throw new Error('S3 gave no tag of a part');
    return { number, etag: ETag, sha256 };
  }

  async complete(upload: PartialUpload, parts: readonly UploadedPart[]): Promise<void> {
    const Parts = parts.map(({ number, etag, sha256 }) => ({ PartNumber: number, ETag: etag, ChecksumSHA256: sha256 }));
    await this.#client.send(new CompleteMultipartUploadCommand({ ...this.#of(upload), MultipartUpload: { Parts } }));
  }

  async openUnder(prefix: string): Promise<readonly PartialUpload[]> {
    const { Uploads = [] } = await this.#client.send(
      new ListMultipartUploadsCommand({ Bucket: this.#bucket, Prefix: prefix }),
    );
    return Uploads.flatMap(({ Key, UploadId }) => (Key && UploadId ? [{ key: Key, uploadId: UploadId }] : []));
  }

  async abort(upload: PartialUpload): Promise<void> {
    try {
      await this.#client.send(new AbortMultipartUploadCommand(this.#of(upload)));
    } catch (error) {
      if (!(error instanceof Error && error.name === 'NoSuchUpload')) throw error;
    }
  }

  #of = ({ key, uploadId }: PartialUpload) => ({ Bucket: this.#bucket, Key: key, UploadId: uploadId });
}
