import { Aws } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { STACKS } from '../../contracts/names.ts';
import { CALLS_BY_HAND } from '../calls-by-hand.ts';
import type { Resources } from '../resources.ts';
import type { AlarmsTopic } from './alarms-topic.ts';
import { toldEvent } from './told-event.ts';

/** CloudTrail names a service of AWS as where a call comes from: what a deployment changes is not done by hand. */
const BY_HAND = { sourceIPAddress: [{ 'anything-but': ['cloudformation.amazonaws.com'] }] };
/** Nor is the backup of each night. */
const NOR_BACKED_UP = {
  sourceIPAddress: [{ 'anything-but': ['cloudformation.amazonaws.com', 'backup.amazonaws.com'] }],
};
/** The services that encrypt for us make grants in their own name. */
const BY_NO_SERVICE = { sourceIPAddress: [{ 'anything-but': { suffix: '.amazonaws.com' } }] };
const CALL = 'AWS API Call via CloudTrail';
/** What every stack of ours is called, and so what is made in it and gets no name of its own. */
const OURS = 'dossierwacht-';

const KEY_ENDED =
  "A key is disabled or will be deleted: nobody can read any dossier any more. Runbook: 'A key is disabled or will be deleted'.";
const CHANGED =
  "A key, bucket, table, function, workflow or account was changed otherwise than by a deployment or by this system: what the practice promises may not hold. Runbook: 'Something was changed by hand'.";

export type ChangesByHandProps = {
  readonly topic: AlarmsTopic;
  readonly resources: Resources;
};

/** Any of these in what was asked, whichever a call names it by. */
const asked = (names: Readonly<Record<string, readonly unknown[]>>) =>
  Object.entries(names).map(([name, values]) => ({ requestParameters: { [name]: values } }));
const arn = (service: string, resource: string) =>
  `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;

/**
 * What says that somebody ended a key, or did one of `CALLS_BY_HAND` otherwise than by a deployment. EventBridge has these calls of CloudTrail, as
 * long as the account has a trail. Names are known by how they begin: a pattern may be 2,048 signs long.
 */
export class ChangesByHand extends Construct {
  readonly #topic: AlarmsTopic;

  constructor(scope: Construct, id: string, { topic, resources }: ChangesByHandProps) {
    super(scope, id);
    this.#topic = topic;
    const { data, index, signing } = resources.keys;
    const keys = { resources: { ARN: [data, ...index, ...signing].map(({ keyArn }) => keyArn) } };
    this.#rule('KeyEnds', 'kms', 'keyEnds', keys, KEY_ENDED);
    this.#rule('KeyChanged', 'kms', 'keys', { ...keys, ...BY_NO_SERVICE });
    const buckets = [resources.documents, resources.proof].map(({ bucketName }) => bucketName);
    this.#rule('BucketChanged', 's3', 'buckets', {
      $or: asked({ bucketName: buckets, bucket: buckets }),
      ...BY_HAND,
    });
    // A call may name a table, or give its ARN; that of a backup begins with it.
    const table = { prefix: `${STACKS.data}-` };
    const tableArn = { prefix: arn('dynamodb', `table/${STACKS.data}-`) };
    this.#rule('TableChanged', 'dynamodb', 'tables', {
      $or: [
        ...asked({
          tableName: [table, tableArn],
          globalTableName: [table],
          sourceTableName: [table],
          sourceTableArn: [tableArn],
          targetTableName: [table],
          tableArn: [tableArn],
          resourceArn: [tableArn],
          backupArn: [tableArn],
        }),
        { requestParameters: { tableCreationParameters: { tableName: [table] } } },
      ],
      ...NOR_BACKED_UP,
    });
    const functions = [{ prefix: OURS }, { prefix: arn('lambda', `function:${OURS}`) }];
    this.#rule('FunctionChanged', 'lambda', 'functions', {
      // What a function hears is named by an id of its own: the answer has the function.
      $or: [...asked({ functionName: functions }), { responseElements: { functionArn: functions } }],
      ...BY_HAND,
    });
    this.#rule('MachineChanged', 'states', 'machines', {
      $or: asked({
        stateMachineArn: [{ prefix: arn('states', `stateMachine:${OURS}`) }],
        executionArn: [{ prefix: arn('states', `execution:${OURS}`) }],
      }),
      ...BY_HAND,
    });
    this.#rule('AccountsChanged', 'cognito-idp', 'accounts', {
      requestParameters: { userPoolId: [resources.pool.userPoolId] },
      // Functions of ours make accounts too, and write it in the log of the practice.
      $or: [
        { userIdentity: { type: ['IAMUser', 'Root'] } },
        { userIdentity: { sessionContext: { sessionIssuer: { userName: [{ 'anything-but': { prefix: OURS } }] } } } },
      ],
      ...BY_HAND,
    });
    this.#rule('BackedUp', 'backup', 'backups', {
      $or: asked({
        resourceArn: [tableArn, ...[resources.documents, resources.proof].map(({ bucketArn }) => bucketArn)],
        recoveryPointArn: [tableArn, { prefix: arn('backup', 'recovery-point:') }],
      }),
      ...BY_NO_SERVICE,
    });
  }

  #rule(id: string, service: string, calls: keyof typeof CALLS_BY_HAND.heard, detail: object, text = CHANGED): void {
    toldEvent(this, id, {
      topic: this.#topic,
      pattern: {
        source: [`aws.${service}`],
        'detail-type': [CALL],
        detail: { eventName: Object.keys(CALLS_BY_HAND.heard[calls]), ...detail },
      },
      text,
      says: { Call: '$.detail.eventName', 'Event of CloudTrail': '$.detail.eventID' },
    });
  }
}
