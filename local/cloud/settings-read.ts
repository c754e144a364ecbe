import type {
  BucketLoggingStatus,
  LifecycleRule,
  ObjectLockConfiguration,
  OwnershipControls,
  ServerSideEncryptionConfiguration,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { StackTemplate } from './template.ts';

type Resolve = (stack: string, value: unknown) => string;
type On = { readonly stack: string; readonly logicalId: string };

/** One setting that the emulator's CloudFormation drops, in the words of the API that sets it. */
export type Setting = On &
  (
    | { readonly kind: 'encryption'; readonly value: ServerSideEncryptionConfiguration }
    | { readonly kind: 'lifecycle'; readonly value: LifecycleRule[] }
    | { readonly kind: 'object-lock'; readonly value: ObjectLockConfiguration }
    | { readonly kind: 'access-logs'; readonly value: BucketLoggingStatus }
    | { readonly kind: 'ownership'; readonly value: OwnershipControls }
    | { readonly kind: 'point-in-time-recovery' }
    | { readonly kind: 'time-to-live'; readonly attribute: string }
  );

// Strict: a property that is not carried over is an error here, not a setting that silently does not apply.
const Encryption = z.strictObject({
  ServerSideEncryptionConfiguration: z.array(
    z.strictObject({
      BucketKeyEnabled: z.boolean().optional(),
      ServerSideEncryptionByDefault: z.strictObject({
        SSEAlgorithm: z.enum(['AES256', 'aws:kms', 'aws:kms:dsse']),
        KMSMasterKeyID: z.unknown().optional(),
      }),
    }),
  ),
});
const days = z.int().positive();
const Rule = z.strictObject({
  Id: z.string().optional(),
  Status: z.enum(['Enabled', 'Disabled']),
  Prefix: z.string().optional(),
  ExpirationInDays: days.optional(),
  ExpiredObjectDeleteMarker: z.boolean().optional(),
  NoncurrentVersionExpiration: z
    .strictObject({ NoncurrentDays: days, NewerNoncurrentVersions: days.optional() })
    .optional(),
  AbortIncompleteMultipartUpload: z.strictObject({ DaysAfterInitiation: days }).optional(),
});
const Lifecycle = z.strictObject({
  Rules: z.array(Rule),
  TransitionDefaultMinimumObjectSize: z.string().optional(),
});
const ObjectLock = z.strictObject({
  ObjectLockEnabled: z.literal('Enabled'),
  Rule: z
    .strictObject({
      DefaultRetention: z.strictObject({
        Mode: z.enum(['GOVERNANCE', 'COMPLIANCE']),
        Days: days.optional(),
        Years: days.optional(),
      }),
    })
    .optional(),
});
const Logging = z.strictObject({ DestinationBucketName: z.unknown(), LogFilePrefix: z.string().optional() });
const Ownership = z.strictObject({
  Rules: z.array(
    z.strictObject({ ObjectOwnership: z.enum(['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter']) }),
  ),
});
const Recovery = z.looseObject({ PointInTimeRecoveryEnabled: z.boolean() }).optional();
const TimeToLive = z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }).optional();
const Replicas = z.array(z.looseObject({ PointInTimeRecoverySpecification: Recovery })).default([]);

/** What must be set through the APIs after the deployment, read from the templates. */
export function readSettings(templates: readonly StackTemplate[], resolve: Resolve): Setting[] {
  return templates.flatMap(({ stack, template }) =>
    Object.entries(template.Resources).flatMap(([logicalId, { Type, Properties }]): Setting[] => {
      const on = { stack, logicalId };
      if (Type === 'AWS::S3::Bucket') return bucketSettings(on, Properties, (value) => resolve(stack, value));
      if (Type === 'AWS::DynamoDB::Table' || Type === 'AWS::DynamoDB::GlobalTable')
        return tableSettings(on, Properties);
      return [];
    }),
  );
}

type Properties = Readonly<Record<string, unknown>>;

function bucketSettings(on: On, properties: Properties, resolve: (value: unknown) => string): Setting[] {
  const settings: Setting[] = [];
  if (properties.OwnershipControls !== undefined) {
    settings.push({ ...on, kind: 'ownership', value: Ownership.parse(properties.OwnershipControls) });
  }
  if (properties.BucketEncryption !== undefined) {
    const rules = Encryption.parse(properties.BucketEncryption).ServerSideEncryptionConfiguration;
    const Rules = rules.map(
      ({ BucketKeyEnabled, ServerSideEncryptionByDefault: { SSEAlgorithm, KMSMasterKeyID } }) => ({
        ...(BucketKeyEnabled === undefined ? {} : { BucketKeyEnabled }),
        ApplyServerSideEncryptionByDefault: {
          SSEAlgorithm,
          ...(KMSMasterKeyID === undefined ? {} : { KMSMasterKeyID: resolve(KMSMasterKeyID) }),
        },
      }),
    );
    settings.push({ ...on, kind: 'encryption', value: { Rules } });
  }
  if (properties.ObjectLockConfiguration !== undefined || properties.ObjectLockEnabled === true) {
    const value = ObjectLock.parse(properties.ObjectLockConfiguration ?? { ObjectLockEnabled: 'Enabled' });
    settings.push({ ...on, kind: 'object-lock', value });
  }
  if (properties.LifecycleConfiguration !== undefined) {
    const value = Lifecycle.parse(properties.LifecycleConfiguration).Rules.map(lifecycleRule);
    settings.push({ ...on, kind: 'lifecycle', value });
  }
  if (properties.LoggingConfiguration !== undefined) {
    const { DestinationBucketName, LogFilePrefix } = Logging.parse(properties.LoggingConfiguration);
    const LoggingEnabled = { TargetBucket: resolve(DestinationBucketName), TargetPrefix: LogFilePrefix ?? '' };
    settings.push({ ...on, kind: 'access-logs', value: { LoggingEnabled } });
  }
  return settings;
}

function lifecycleRule(rule: z.infer<typeof Rule>): LifecycleRule {
  const { Id, Status, Prefix, ExpirationInDays, ExpiredObjectDeleteMarker, ...same } = rule;
  const expires = ExpirationInDays !== undefined || ExpiredObjectDeleteMarker !== undefined;
  return {
    ...(Id === undefined ? {} : { ID: Id }),
    Status,
    Filter: { Prefix: Prefix ?? '' },
    ...(expires ? { Expiration: { Days: ExpirationInDays, ExpiredObjectDeleteMarker } } : {}),
    ...same,
  };
}

function tableSettings(on: On, properties: Properties): Setting[] {
  const settings: Setting[] = [];
  const replica = Replicas.parse(properties.Replicas)[0]?.PointInTimeRecoverySpecification;
  const recovery = Recovery.parse(properties.PointInTimeRecoverySpecification) ?? replica;
  if (recovery?.PointInTimeRecoveryEnabled) settings.push({ ...on, kind: 'point-in-time-recovery' });
  const ttl = TimeToLive.parse(properties.TimeToLiveSpecification);
  if (ttl?.Enabled) settings.push({ ...on, kind: 'time-to-live', attribute: ttl.AttributeName });
  return settings;
}
