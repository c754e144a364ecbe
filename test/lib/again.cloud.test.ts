import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it, vi } from 'vitest';
import { asAdministrator, unique } from '../support/cloud.ts';
import { type Resource, synthesized } from './synthesized.ts';

const [aws] = synthesized({});
const client = new CloudFormationClient(asAdministrator());

/** What stays when its stack goes, in one template: those whose properties lean on nothing else. */
const kept = Object.fromEntries(
  aws.all.filter(
    ([, { Type, DeletionPolicy, Properties }]) =>
      DeletionPolicy === 'Retain' &&
      ['AWS::Logs::LogGroup', 'AWS::S3::Bucket'].includes(Type) &&
      !/Fn::GetAtt|Fn::ImportValue|"Ref":"(?!AWS::)/.test(JSON.stringify(Properties)),
  ),
);
const FAILS = {
  Type: 'AWS::Cognito::UserPoolUser',
  Properties: { UserPoolId: 'eu-west-1_none', Username: 'nobody' },
  DependsOn: Object.keys(kept),
};

async function deployed(StackName: string, resources: Readonly<Record<string, object>>): Promise<string> {
  await client.send(new CreateStackCommand({ StackName, TemplateBody: JSON.stringify({ Resources: resources }) }));
  return vi.waitUntil(async () => {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    const status = Stacks[0]?.StackStatus ?? '';
    return /IN_PROGRESS$/.test(status) ? false : status;
  }, 30_000);
}

async function again(resources: Readonly<Record<string, object>>): Promise<string[]> {
  const StackName = unique('first');
  const failed = await deployed(StackName, { ...resources, Fails: FAILS });
  await client.send(new DeleteStackCommand({ StackName }));
  return [failed, await deployed(StackName, resources)];
}

describe('a first deployment that failed', () => {
  it('can be tried again, whatever it left behind', { timeout: 60_000 }, async () => {
    expect(Object.keys(kept).length).toBeGreaterThan(30);
    expect(await again(kept)).toEqual([expect.stringMatching(/^(ROLLBACK|CREATE_FAILED)/), 'CREATE_COMPLETE']);
  });

  it('could not, with a name that is the same each time', { timeout: 60_000 }, async () => {
    const [[id, log] = ['', { Type: '', Properties: {} } satisfies Resource]] = Object.entries(kept);
    const named = { [id]: { ...log, Properties: { LogGroupName: `/aws/${unique('log')}` } } };
    const [, second] = await again(named);
    expect(second).not.toBe('CREATE_COMPLETE');
  });
});

/** Names that a deployment chooses itself stand in the way of nothing only when what has them goes with its stack. */
it('nothing that stays has a fixed name', () => {
  const NAMES = ['LogGroupName', 'BucketName', 'TableName', 'UserPoolName', 'AliasName', 'TopicName', 'QueueName'];
  const fixed = [...aws.all, ...aws.portal].filter(
    ([, { DeletionPolicy, Properties }]) =>
      DeletionPolicy === 'Retain' && NAMES.some((name) => typeof Properties?.[name] === 'string'),
  );
  expect(fixed.map(([id]) => id)).toEqual([]);
});
