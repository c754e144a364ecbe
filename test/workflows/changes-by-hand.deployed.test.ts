import {
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  PutEventsCommand,
  PutRuleCommand,
  type Rule,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientConfig } from '../../local/cloud/cloud.ts';
import { outputOf } from '../../local/cloud/outputs.ts';
import { eventually } from '../../local/story/machinery.ts';
import { deployedCloud } from '../support/deployed.ts';
import { type Listening, listening } from '../support/heard.ts';

const cloud = deployedCloud();
const named = (key: string) => outputOf(cloud.outputs, 'data', key);
const keyArn = `arn:aws:kms:${cloud.region}:${cloud.accountId}:key/${named('DataKeyId')}`;
const PERSON = '198.51.100.7';
const DEPLOYMENT = 'cloudformation.amazonaws.com';

let bus: EventBridgeClient;
let ear: Listening;
let rules: readonly Rule[];
beforeAll(async () => {
  bus = new EventBridgeClient(clientConfig(cloud));
  ear = listening(clientConfig(cloud));
  const { Rules = [] } = await bus.send(new ListRulesCommand({ NamePrefix: 'dossierwacht-watch' }));
  rules = Rules;
});
afterAll(() => {
  bus.destroy();
  ear.close();
});

/** A call as CloudTrail records it, and EventBridge passes it on. */
const call = (source: string, eventName: string, more: object, sourceIPAddress = PERSON) => ({
  id: '7bf73129-1428-4cd3-a780-95db273d1602',
  account: cloud.accountId,
  source,
  time: '2026-03-05T10:00:00Z',
  region: cloud.region,
  resources: [],
  'detail-type': 'AWS API Call via CloudTrail',
  detail: {
    eventVersion: '1.11',
    userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::${cloud.accountId}:assumed-role/Admin/somebody` },
    eventSource: `${source.slice('aws.'.length)}.amazonaws.com`,
    eventName,
    sourceIPAddress,
    eventID: '3038ebd2-c98a-4c65-9b6e-e22506292313',
    ...more,
  },
});

const key = { requestParameters: { keyId: named('DataKeyId') }, resources: [{ ARN: keyArn, type: 'AWS::KMS::Key' }] };
const otherKey = { resources: [{ ARN: keyArn.replace(/.$/, 'x') }] };
const documents = { requestParameters: { bucketName: named('DocumentsBucket') } };
const vault = { requestParameters: { tableName: named('VaultTable') } };
const pool = { requestParameters: { userPoolId: named('UserPoolId') } };
const ours = (service: string, resource: string) => `arn:aws:${service}:${cloud.region}:${cloud.accountId}:${resource}`;
const byFunction = {
  ...pool,
  userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer: { userName: 'dossierwacht-api-peopleHttp' } } },
};
const byAdmin = {
  ...pool,
  userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer: { userName: 'Admin' } } },
};
const byUser = { ...pool, userIdentity: { type: 'IAMUser', userName: 'somebody' } };
const vaultArn = `arn:aws:dynamodb:${cloud.region}:${cloud.accountId}:table/${named('VaultTable')}`;

async function ringsFor(event: object): Promise<string[]> {
  const asked = await Promise.all(
    rules.map(async ({ Name = '', EventPattern }) => {
      const { Result } = await bus.send(new TestEventPatternCommand({ EventPattern, Event: JSON.stringify(event) }));
      return Result === true ? [/ByHand([A-Za-z]+?)(?:[0-9A-F]{8}|-|$)/.exec(Name)?.[1] ?? Name] : [];
    }),
  );
  return asked.flat();
}

describe('[EK-4.1] a call of CloudTrail rings', () => {
  test.each([
    ['a key that will be deleted', call('aws.kms', 'ScheduleKeyDeletion', key), ['KeyEnds']],
    ['a key that is disabled, by a deployment too', call('aws.kms', 'DisableKey', key, DEPLOYMENT), ['KeyEnds']],
    ['another policy of a key', call('aws.kms', 'PutKeyPolicy', key), ['KeyChanged']],
    ['a right on a key, given by a person', call('aws.kms', 'CreateGrant', key), ['KeyChanged']],
    ['a bucket that forgets its rules', call('aws.s3', 'DeleteBucketLifecycle', documents), ['BucketChanged']],
    ['another policy of a bucket', call('aws.s3', 'PutBucketPolicy', documents), ['BucketChanged']],
    ['a table that is deleted', call('aws.dynamodb', 'DeleteTable', vault), ['TableChanged']],
    ['a copy of the vault', call('aws.dynamodb', 'CreateBackup', vault), ['TableChanged']],
    [
      'backups of the vault, named by its ARN',
      call('aws.dynamodb', 'UpdateContinuousBackups', { requestParameters: { tableName: vaultArn } }),
      ['TableChanged'],
    ],
    [
      'an export of the vault',
      call('aws.dynamodb', 'ExportTableToPointInTime', { requestParameters: { tableArn: vaultArn } }),
      ['TableChanged'],
    ],
    [
      'the policy of a table',
      call('aws.dynamodb', 'PutResourcePolicy', { requestParameters: { resourceArn: vaultArn } }),
      ['TableChanged'],
    ],
    [
      'a table that is restored beside the vault',
      call('aws.dynamodb', 'RestoreTableToPointInTime', {
        requestParameters: { sourceTableName: named('VaultTable'), targetTableName: 'copy' },
      }),
      ['TableChanged'],
    ],
    [
      'a table that is restored in the place of one',
      call('aws.dynamodb', 'RestoreTableFromBackup', { requestParameters: { targetTableName: named('VaultTable') } }),
      ['TableChanged'],
    ],
    [
      'a table that is restored elsewhere, out of a backup of one',
      call('aws.dynamodb', 'RestoreTableFromBackup', {
        requestParameters: { targetTableName: 'copy', backupArn: `${vaultArn}/backup/01548148311000-4ff0c6ba` },
      }),
      ['TableChanged'],
    ],
    [
      'a backup that is deleted',
      call('aws.dynamodb', 'DeleteBackup', {
        requestParameters: { backupArn: `${vaultArn}/backup/01548148311000-4ff0c6ba` },
      }),
      ['TableChanged'],
    ],
    ['a table in the place of one', call('aws.dynamodb', 'CreateTable', vault), ['TableChanged']],
    [
      'a table in the place of one, filled',
      call('aws.dynamodb', 'ImportTable', {
        requestParameters: { tableCreationParameters: { tableName: named('VaultTable') } },
      }),
      ['TableChanged'],
    ],
    [
      'another way into a bucket',
      call('aws.s3', 'CreateAccessPoint', { requestParameters: { bucket: named('DocumentsBucket') } }),
      ['BucketChanged'],
    ],
    [
      'other code of a function',
      call('aws.lambda', 'UpdateFunctionCode20150331v2', {
        requestParameters: { functionName: 'dossierwacht-make-key' },
      }),
      ['FunctionChanged'],
    ],
    [
      'a function that hears nothing more',
      call('aws.lambda', 'DeleteEventSourceMapping20150331', {
        requestParameters: { uUID: '14e0db71' },
        responseElements: { functionArn: ours('lambda', 'function:dossierwacht-workflow-relay') },
      }),
      ['FunctionChanged'],
    ],
    [
      'a case that is stopped',
      call('aws.states', 'StopExecution', {
        requestParameters: { executionArn: ours('states', 'execution:dossierwacht-erasure:case') },
      }),
      ['MachineChanged'],
    ],
    [
      'a password that is set, by a role',
      call('aws.cognito-idp', 'AdminSetUserPassword', byAdmin),
      ['AccountsChanged'],
    ],
    [
      'another role of somebody, by a user',
      call('aws.cognito-idp', 'AdminAddUserToGroup', byUser),
      ['AccountsChanged'],
    ],
    [
      'a backup of the vault by another service',
      call('aws.backup', 'StartBackupJob', { requestParameters: { resourceArn: vaultArn } }),
      ['BackedUp'],
    ],
  ])('of %s', async (_, event, expected) => {
    expect(rules).toHaveLength(8);
    expect(await ringsFor(event)).toEqual(expected);
  });

  test.each([
    ['a deployment that changes a bucket', call('aws.s3', 'PutBucketPolicy', documents, DEPLOYMENT)],
    ['a deployment that changes a table', call('aws.dynamodb', 'UpdateTable', vault, DEPLOYMENT)],
    ['a service that encrypts for us', call('aws.kms', 'CreateGrant', key, 'dynamodb.amazonaws.com')],
    ['what is not ours', call('aws.kms', 'ScheduleKeyDeletion', otherKey)],
    ['the backup of each night', call('aws.dynamodb', 'CreateBackup', vault, 'backup.amazonaws.com')],
    ['an account that a function makes', call('aws.cognito-idp', 'AdminCreateUser', byFunction)],
    [
      'a function of something else',
      call('aws.lambda', 'DeleteFunction20150331', { requestParameters: { functionName: 'other' } }),
    ],
    ['what is read', call('aws.dynamodb', 'DescribeTable', vault)],
  ])('not of %s', async (_, event) => {
    expect(await ringsFor(event)).toEqual([]);
  });
});

/** Nobody but AWS may publish in its name: the rule listens to a test too, for as long as that takes. */
test('each rule is heard at the topic, in words that name no person', async () => {
  const heard: string[] = [];
  for (const { Name = '', EventPattern = '' } of rules) {
    const { Targets = [] } = await bus.send(new ListTargetsByRuleCommand({ Rule: Name }));
    const hear = await ear.to(Targets[0]?.Arn ?? '');
    const pattern = JSON.parse(EventPattern) as { detail: { eventName: string[] } };
    const Source = 'dossierwacht.test';
    await bus.send(new PutRuleCommand({ Name, EventPattern: JSON.stringify({ source: [Source] }) }));
    const Detail = JSON.stringify(call('aws.kms', pattern.detail.eventName[0] ?? '', key).detail);
    await bus.send(new PutEventsCommand({ Entries: [{ Source, DetailType: 'Test', Detail }] }));
    await eventually(`what ${Name} says`, async () => {
      const messages = await hear();
      heard.push(...messages);
      return messages.length > 0 || undefined;
    });
    await bus.send(new PutRuleCommand({ Name, EventPattern }));
    expect(heard.at(-1)).toContain(`Call: ${pattern.detail.eventName[0]}`);
  }
  expect(heard).toHaveLength(8);
  for (const message of heard) {
    expect(message).toMatch(/Runbook: '(A key is disabled or will be deleted|Something was changed by hand)'/);
    expect(message).not.toMatch(/somebody|198\.51/);
  }
});
