import type { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { SHELF_PREFIXES } from '../contracts/names.ts';
import type { Resources } from './resources.ts';

export type Conditions = Readonly<Record<string, Record<string, unknown>>>;
type Where = Pick<Bucket, 'bucketArn'>;

const ERASES = ['s3:DeleteObject', 's3:DeleteObjectVersion'];

export const allow = (actions: readonly string[], resources: readonly string[], conditions?: Conditions) =>
  new PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions ? { conditions } : {}) });

/** Turns what a function does with documents and proof into policy statements, with the use of the data key that comes along with it. */
export class ObjectGrantor {
  readonly #stack: Stack;
  readonly #resources: Resources;

  /** @param stack where the policies lie. */
  constructor(stack: Stack, resources: Resources) {
    this.#stack = stack;
    this.#resources = resources;
  }

  readObjects = (bucket: 'documents' | 'proof', ...prefixes: readonly string[]) => [
    this.#objects(this.#resources[bucket], ['s3:GetObject'], prefixes),
    // Without it S3 answers 403, and not 404, for an object that is not there.
    this.#listing(this.#resources[bucket], 's3:ListBucket', prefixes),
    this.#bucketKey(this.#resources[bucket], ['kms:Decrypt']),
  ];
  /** Of which it is known that they are there: to copy them, or by the bearer of an address that the function signed. */
  fetchObjects = (...prefixes: readonly string[]) => [
    this.#objects(this.#resources.documents, ['s3:GetObject'], prefixes),
    this.#bucketKey(this.#resources.documents, ['kms:Decrypt']),
  ];

  writeObjects = (bucket: 'documents' | 'proof', ...prefixes: readonly string[]) => [
    this.#objects(this.#resources[bucket], ['s3:PutObject'], prefixes),
    this.#bucketKey(this.#resources[bucket], ['kms:GenerateDataKey']),
  ];

  /** In parts, which S3 decrypts when it puts them together; a failed upload takes its parts back. */
  writeInParts = (...prefixes: readonly string[]) => [
    this.#objects(this.#resources.documents, ['s3:PutObject', 's3:AbortMultipartUpload'], prefixes),
    this.#bucketKey(this.#resources.documents, ['kms:GenerateDataKey', 'kms:Decrypt']),
  ];

  /** Of what is being uploaded in parts S3 tells of the whole bucket only, by its keys. */
  abortParts = (prefix: string) => [
    allow(['s3:ListBucketMultipartUploads'], [this.#resources.documents.bucketArn]),
    this.#objects(this.#resources.documents, ['s3:AbortMultipartUpload'], [prefix]),
  ];
  /** Finds and deletes every version and marker, and what was copied of them to another region. */
  eraseVersions = (...prefixes: readonly string[]) => [
    this.#listing(this.#resources.documents, 's3:ListBucketVersions', prefixes),
    this.#objects(this.#resources.documents, ERASES, prefixes),
    ...this.#eraseCopies(SHELF_PREFIXES.filter((shelf) => prefixes.includes(shelf))),
  ];
  /** It sees how far S3 came with copying a version. That right reads one too; without a right to the key it opens none. */
  #eraseCopies = (shelves: readonly string[]) => {
    const { copy, documents } = this.#resources;
    if (!copy || shelves.length === 0) return [];
    return [
      this.#listing(copy, 's3:ListBucketVersions', shelves),
      this.#objects(copy, ERASES, shelves),
      this.#objects(documents, ['s3:GetObjectVersion'], shelves),
    ];
  };
  /** Sees whether something was written over, or marked as deleted. */
  listVersions = (bucket: 'documents' | 'proof', ...prefixes: readonly string[]) => [
    this.#listing(this.#resources[bucket], 's3:ListBucketVersions', prefixes),
  ];

  #objects = (bucket: Where, actions: readonly string[], prefixes: readonly string[]) =>
    allow(
      actions,
      prefixes.map((prefix) => `${bucket.bucketArn}/${prefix}*`),
    );

  #listing = (bucket: Where, action: 's3:ListBucket' | 's3:ListBucketVersions', prefixes: readonly string[]) =>
    allow([action], [bucket.bucketArn], { StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) } });

  /** S3 uses the caller's right to the bucket's key, with the bucket as the context (bucket keys). */
  #bucketKey = (bucket: Bucket, actions: readonly string[]) =>
    allow(actions, [this.#resources.keys.data.keyArn], {
      StringEquals: {
        'kms:ViaService': `s3.${this.#stack.region}.amazonaws.com`,
        'kms:EncryptionContext:aws:s3:arn': bucket.bucketArn,
      },
    });
}
