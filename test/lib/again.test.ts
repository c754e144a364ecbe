import { expect, it } from 'vitest';
import { FIXED_NAMES } from '../../local/preflight/fixed-names.ts';
import { QUOTA_KINDS, QUOTAS, ROLES_MADE } from '../../local/preflight/quotas.ts';
import { synthesized } from './synthesized.ts';

const [aws] = synthesized('aws');

/** Names that a deployment chooses itself stand in the way of nothing only when what has them goes with its stack. */
it('nothing that stays when its stack goes has a fixed name, so that a failed first deployment can be tried again', () => {
  const NAMES = ['LogGroupName', 'BucketName', 'TableName', 'UserPoolName', 'AliasName', 'TopicName', 'QueueName'];
  const fixed = [...aws.all, ...aws.portal].filter(
    ([, { DeletionPolicy, Properties }]) =>
      DeletionPolicy === 'Retain' && NAMES.some((name) => typeof Properties?.[name] === 'string'),
  );
  expect(fixed.map(([id]) => id)).toEqual([]);
});

/** What has a name that two may have: AWS knows it by something else. */
const MAY_BE_TWO: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Api': 'its id',
  'AWS::ApiGatewayV2::Authorizer': 'its id, in an API of ours',
  'AWS::ApiGatewayV2::Stage': 'it is in an API of ours',
  'AWS::CE::AnomalyMonitor': 'its ARN',
  'AWS::CE::AnomalySubscription': 'its ARN',
  'AWS::CloudFront::Function': 'CDK makes it of the region, the stack and a hash',
  'AWS::Cognito::UserPoolGroup': 'it is in a pool of ours',
  'AWS::Cognito::UserPoolUserToGroupAttachment': 'it is in a pool of ours',
  'AWS::IAM::Policy': 'it is in a role of ours',
  'AWS::Logs::QueryDefinition': 'its id',
};
/** What says with a name which other thing it is about. */
const REFERS = /^(AWS::CloudWatch::Alarm|AWS::SES::ConfigurationSetEventDestination) /;

it('every fixed name in the templates is looked up by preflight, which stops at one that something else has', () => {
  const known = Object.values(FIXED_NAMES).flat();
  const names = Object.values(aws.templates)
    .flatMap(({ Resources }) => Object.values(Resources))
    .flatMap(({ Type, Properties = {} }) =>
      Object.entries(Properties)
        .filter(([property, value]) => /(^|[a-z])Name$/.test(property) && typeof value === 'string')
        .map(([property, value]) => ({ of: `${Type} ${property}`, type: Type, name: value as string })),
    )
    .filter(({ of, type }) => !REFERS.test(of) && !(type in MAY_BE_TWO));
  expect(names.filter(({ name }) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !names.some((one) => one.name === name))).toEqual([]);
});

it('preflight counts as many of each as the templates make', () => {
  const types = Object.values(aws.templates)
    .flatMap(({ Resources }) => Object.values(Resources))
    .map(({ Type }) => Type);
  const count = (type: string) => types.filter((one) => one === type).length;
  expect(QUOTA_KINDS.map((kind) => [kind, QUOTAS[kind].makes])).toEqual(
    QUOTA_KINDS.map((kind) => [kind, count(QUOTAS[kind].type)]),
  );
  expect(ROLES_MADE).toBe(count('AWS::IAM::Role'));
});
