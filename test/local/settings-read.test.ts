import { describe, expect, it } from 'vitest';
import { readSettings } from '../../local/cloud/settings-read.ts';
import { resolver, Template } from '../../local/cloud/template.ts';

const place = { region: 'eu-west-1', accountId: '111122223333' };
const ids = new Map([
  ['data', new Map([...pair('Key', 'k-1'), ...pair('Documents', 'documents-1'), ...pair('Logs', 'logs-1')])],
  ['api', new Map(pair('Other', 'other-1'))],
]);

function pair(logical: string, physical: string): [string, string][] {
  return [[logical, physical]];
}

function settingsOf(properties: Record<string, unknown>, type = 'AWS::S3::Bucket', stack = 'data') {
  const data = {
    Resources: { Key: { Type: 'AWS::KMS::Key' }, Documents: { Type: 'AWS::S3::Bucket' } },
    Outputs: { E: { Value: { 'Fn::GetAtt': ['Key', 'Arn'] }, Export: { Name: 'data:key' } } },
  };
  const tested = { Resources: { It: { Type: type, Properties: properties } } };
  const templates = [
    { stack: 'data', template: Template.parse(data) },
    { stack, template: Template.parse(tested) },
  ];
  return readSettings(templates, resolver(templates, ids, place));
}

describe('what the emulator drops of a bucket', () => {
  it('encryption, with the key found by reference, in the same stack or another', () => {
    const encryption = (KMSMasterKeyID: unknown) => ({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: true, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID } },
        ],
      },
    });
    const value = {
      Rules: [
        {
          BucketKeyEnabled: true,
          ApplyServerSideEncryptionByDefault: {
            SSEAlgorithm: 'aws:kms',
            KMSMasterKeyID: 'arn:aws:kms:eu-west-1:111122223333:key/k-1',
          },
        },
      ],
    };
    const expected = [{ stack: 'data', logicalId: 'It', kind: 'encryption', value }];
    expect(settingsOf(encryption({ 'Fn::GetAtt': ['Key', 'Arn'] }))).toEqual(expected);
    expect(settingsOf(encryption({ 'Fn::ImportValue': 'data:key' }), undefined, 'api')).toEqual([
      { ...expected[0], stack: 'api' },
    ]);
  });

  it('lifecycle rules in the words of the API', () => {
    const Rules = [
      { Id: 'a', Prefix: 'closed/', Status: 'Enabled', ExpirationInDays: 1826 },
      {
        Status: 'Enabled',
        ExpiredObjectDeleteMarker: true,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ];
    expect(settingsOf({ LifecycleConfiguration: { Rules } })).toEqual([
      {
        stack: 'data',
        logicalId: 'It',
        kind: 'lifecycle',
        value: [
          { ID: 'a', Status: 'Enabled', Filter: { Prefix: 'closed/' }, Expiration: { Days: 1826 } },
          {
            Status: 'Enabled',
            Filter: { Prefix: '' },
            Expiration: { ExpiredObjectDeleteMarker: true },
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          },
        ],
      },
    ]);
  });

  it('refuses a rule it cannot carry over, rather than lose it', () => {
    const Rules = [{ Status: 'Enabled', Transitions: [] }];
    expect(() => settingsOf({ LifecycleConfiguration: { Rules } })).toThrow(/Transitions/);
  });

  it('Object Lock, also without a default term', () => {
    const Rule = { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } };
    const lock = (value: unknown) => [{ stack: 'data', logicalId: 'It', kind: 'object-lock', value }];
    expect(settingsOf({ ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule } })).toEqual(
      lock({ ObjectLockEnabled: 'Enabled', Rule }),
    );
    expect(settingsOf({ ObjectLockEnabled: true })).toEqual(lock({ ObjectLockEnabled: 'Enabled' }));
  });

  it('access logs, to a bucket found by reference', () => {
    const LoggingConfiguration = { DestinationBucketName: { Ref: 'Logs' }, LogFilePrefix: 'documents/' };
    expect(settingsOf({ LoggingConfiguration })).toMatchObject([
      { value: { LoggingEnabled: { TargetBucket: 'logs-1', TargetPrefix: 'documents/' } } },
    ]);
  });

  it('nothing of a bucket that asks for nothing', () => {
    expect(settingsOf({ VersioningConfiguration: { Status: 'Enabled' } })).toEqual([]);
  });
});

describe('what the emulator drops of a table', () => {
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };

  it('recovery and time to live, for both forms of a table', () => {
    const TimeToLiveSpecification = { AttributeName: 'ttl', Enabled: true };
    const both = [{ kind: 'point-in-time-recovery' }, { kind: 'time-to-live', attribute: 'ttl' }];
    const table = { PointInTimeRecoverySpecification, TimeToLiveSpecification };
    const replicated = { Replicas: [{ PointInTimeRecoverySpecification }], TimeToLiveSpecification };
    expect(settingsOf(table, 'AWS::DynamoDB::Table')).toMatchObject(both);
    expect(settingsOf(replicated, 'AWS::DynamoDB::GlobalTable')).toMatchObject(both);
  });

  it('leaves a table without recovery without it', () => {
    expect(settingsOf({ Replicas: [{ Region: 'eu-west-1' }] }, 'AWS::DynamoDB::GlobalTable')).toEqual([]);
  });
});

describe('template values', () => {
  const resolve = resolver([], ids, place);

  it('joins parts', () => {
    const parts = ['arn:', { Ref: 'AWS::Partition' }, ':', { Ref: 'Logs' }, ':', { Ref: 'AWS::AccountId' }];
    expect(resolve('data', { 'Fn::Join': ['', parts] })).toBe('arn:aws:logs-1:111122223333');
  });

  it('refuses what it does not know', () => {
    expect(() => resolve('data', { 'Fn::Sub': 'x' })).toThrow(/not understood/);
    expect(() => resolve('data', { Ref: 'Nothing' })).toThrow(/no deployed resource/);
    expect(() => resolve('data', { 'Fn::ImportValue': 'nothing' })).toThrow(/No stack exports/);
  });
});
