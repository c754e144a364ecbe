import { Construct } from 'constructs';
import type { Resources } from '../resources.ts';
import type { AlarmsTopic } from './alarms-topic.ts';
import { toldEvent } from './told-event.ts';

/** CloudTrail names a service of AWS as where a call comes from: what a deployment changes is not done by hand. */
const BY_HAND = { sourceIPAddress: [{ 'anything-but': ['cloudformation.amazonaws.com'] }] };
/** The services that encrypt for us make grants in their own name. */
const BY_NO_SERVICE = { sourceIPAddress: [{ 'anything-but': { suffix: '.amazonaws.com' } }] };
const CALL = 'AWS API Call via CloudTrail';

/** After which nothing under a key can be read, for as long as it lasts. */
const KEY_ENDS = ['ScheduleKeyDeletion', 'DisableKey'];
/** What says who may use a key, and what keeps it young. */
const KEY_CHANGES = ['PutKeyPolicy', 'CreateGrant', 'DisableKeyRotation'];
/** Who may reach a bucket, and what keeps its objects or lets them go. */
const BUCKET_CHANGES = [
  'DeleteBucket',
  'DeleteBucketEncryption',
  'DeleteBucketLifecycle',
  'DeleteBucketOwnershipControls',
  'DeleteBucketPolicy',
  'DeleteBucketPublicAccessBlock',
  'PutBucketAcl',
  'PutBucketCors',
  'PutBucketEncryption',
  'PutBucketLifecycle',
  'PutBucketLogging',
  'PutBucketNotification',
  'PutBucketObjectLockConfiguration',
  'PutBucketOwnershipControls',
  'PutBucketPolicy',
  'PutBucketPublicAccessBlock',
  'PutBucketReplication',
  'PutBucketVersioning',
];
/** What a table is, who may reach it, and copies of it: a copy of the vault would outlive what it destroys. */
const TABLE_CHANGES = [
  'CreateBackup',
  'DeleteResourcePolicy',
  'DeleteTable',
  'EnableKinesisStreamingDestination',
  'ExportTableToPointInTime',
  'PutResourcePolicy',
  'RestoreTableToPointInTime',
  'UpdateContinuousBackups',
  'UpdateTable',
  'UpdateTimeToLive',
];

const KEY_ENDED =
  "A key is disabled or will be deleted: nobody can read any dossier any more. Runbook: 'A key is disabled or will be deleted'.";
const CHANGED =
  "A key, bucket or table was changed otherwise than by a deployment: what the practice promises may not hold. Runbook: 'Something was changed by hand'.";

export type ChangesByHandProps = {
  readonly topic: AlarmsTopic;
  readonly resources: Resources;
};

/**
 * What says that somebody ended a key, or changed a key, a bucket or a table otherwise than by a deployment. EventBridge has these calls
 * of CloudTrail, as long as the account has a trail.
 */
export class ChangesByHand extends Construct {
  readonly #topic: AlarmsTopic;

  constructor(scope: Construct, id: string, { topic, resources }: ChangesByHandProps) {
    super(scope, id);
    this.#topic = topic;
    const { data, index, signing } = resources.keys;
    const keys = { resources: { ARN: [data, ...index, ...signing].map(({ keyArn }) => keyArn) } };
    this.#rule('KeyEnds', 'aws.kms', { ...keys, eventName: KEY_ENDS }, KEY_ENDED);
    this.#rule('KeyChanged', 'aws.kms', { ...keys, eventName: KEY_CHANGES, ...BY_NO_SERVICE }, CHANGED);
    const buckets = [resources.documents, resources.proof].map(({ bucketName }) => bucketName);
    this.#rule(
      'BucketChanged',
      'aws.s3',
      { requestParameters: { bucketName: buckets }, eventName: BUCKET_CHANGES, ...BY_HAND },
      CHANGED,
    );
    const { records, vault, spares, names, survivors, statistics } = resources;
    // A call may name a table, or give its ARN.
    const tables = [records, vault, spares, names, survivors, statistics].flatMap(({ tableName, tableArn }) => [
      tableName,
      tableArn,
    ]);
    const named = ['tableName', 'sourceTableName', 'tableArn', 'resourceArn'].map((name) => ({
      requestParameters: { [name]: tables },
    }));
    this.#rule('TableChanged', 'aws.dynamodb', { $or: named, eventName: TABLE_CHANGES, ...BY_HAND }, CHANGED);
  }

  #rule(id: string, source: string, detail: object, text: string): void {
    toldEvent(this, id, {
      topic: this.#topic,
      pattern: { source: [source], 'detail-type': [CALL], detail },
      text,
      says: { Call: '$.detail.eventName', 'Event of CloudTrail': '$.detail.eventID' },
    });
  }
}
