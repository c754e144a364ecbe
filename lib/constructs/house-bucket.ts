import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Profile } from '../profile.ts';

export type HouseBucketProps = Pick<
  BucketProps,
  'bucketName' | 'lifecycleRules' | 'cors' | 'objectLockEnabled' | 'objectLockDefaultRetention'
> & {
  readonly profile: Profile;
  /** Absent for the bucket of access logs: S3 delivers those only to a bucket under its own key. */
  readonly key?: IKey;
  /** Where its access logs go, and under which prefix. Absent for the bucket of access logs itself. */
  readonly logs?: { readonly bucket: IBucket; readonly prefix: string };
};

const MINIMUM_TLS = 1.2;

/** A bucket as this house keeps them: private, encrypted, versioned, over TLS only, with access logs. */
export class HouseBucket extends Bucket {
  constructor(scope: Construct, id: string, { profile, key, logs, ...more }: HouseBucketProps) {
    super(scope, id, {
      ...more,
      ...(key
        ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
        : { encryption: BucketEncryption.S3_MANAGED }),
      ...(logs ? { serverAccessLogsBucket: logs.bucket, serverAccessLogsPrefix: logs.prefix } : {}),
      ...(profile.tlsOnly ? { enforceSSL: true, minimumTLSVersion: MINIMUM_TLS } : {}),
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}
