import { Readable } from 'node:stream';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { ObjectStreams } from '../streams.ts';

/** Bytes of one part. S3 takes 10,000 parts, so 80 GiB; two of them are in memory at most. */
const PART_SIZE = 8 * 1024 * 1024;

/** Reads and writes S3 without holding a whole object. A failed upload takes its parts back; a killed one leaves them to the lifecycle. */
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

  async write(key: string, body: Readable, mediaType: string): Promise<{ readonly size: number }> {
    let size = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      // The cast: a stream that was not given an encoding gives bytes.
      for await (const chunk of body as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        yield chunk;
      }
    }
    const upload = new Upload({
      client: this.#client,
      params: {
        Bucket: this.#bucket,
        Key: key,
        Body: Readable.from(counted()),
        ContentType: mediaType,
        ChecksumAlgorithm: 'SHA256',
      },
      partSize: PART_SIZE,
      queueSize: 1,
      leavePartsOnError: false,
    });
    try {
      await upload.done();
    } finally {
      body.destroy();
    }
    return { size };
  }
}
