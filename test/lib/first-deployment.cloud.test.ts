import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { AwsAccount } from '../../local/preflight/account.ts';
import { asAdministrator, unique } from '../support/cloud.ts';
import { synthesized } from './synthesized.ts';

const [aws] = synthesized('aws');
const stacks = new CloudFormationClient(asAdministrator());
const tables = new DynamoDBClient(asAdministrator());
afterAll(() => {
  stacks.destroy();
  tables.destroy();
});

/** What the emulator makes as AWS does, of what keeps something or has a fixed name; the rest needs what only AWS has. */
const MADE = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::EmailIdentity',
];
type Template = (typeof aws.templates)['data'];
const partOf = ({ Resources }: Template, except: readonly string[] = []) =>
  Object.fromEntries(
    Object.entries(Resources).filter(
      ([id, { Type }]) => MADE.includes(Type) && !except.some((one) => id.startsWith(one)),
    ),
  );
/** Comes after everything else, and cannot be made: it leads to a function that is not there. */
const brokenAfter = (resources: object) => ({
  Broken: {
    Type: 'AWS::Lambda::Url',
    DependsOn: Object.keys(resources),
    Properties: { TargetFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:nobody', AuthType: 'AWS_IAM' },
  },
});

async function created(StackName: string, Resources: object): Promise<string> {
  await stacks.send(new CreateStackCommand({ StackName, TemplateBody: JSON.stringify({ Resources }) }));
  return settled(StackName);
}
async function settled(StackName: string): Promise<string> {
  const status = async () =>
    (await stacks.send(new DescribeStacksCommand({ StackName }))).Stacks?.[0]?.StackStatus ?? '';
  await expect.poll(status).not.toMatch(/IN_PROGRESS$/);
  return status();
}
/** Its own, by the names that CloudFormation gives them. */
async function tablesOf(StackName: string): Promise<string[]> {
  const all: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client: tables }, {})) all.push(...TableNames);
  return all.filter((name) => name.startsWith(StackName));
}

describe('a first deployment that failed half way', () => {
  it.each(['data', 'workflow'] as const)('of %s can be tried again, beside what it left', async (name) => {
    const StackName = unique(name);
    const resources = partOf(aws.templates[name]);
    expect(Object.keys(resources).length).toBeGreaterThan(4);
    expect(await created(StackName, { ...resources, ...brokenAfter(resources) })).toBe('ROLLBACK_COMPLETE');
    const left = await tablesOf(StackName);
    const made = Object.values(resources).filter(({ Type }) => Type === 'AWS::DynamoDB::GlobalTable');
    expect(made.length > 0).toBe(name === 'data');
    expect(left).toHaveLength(made.length);
    // Preflight names it; then what it says is done.
    expect(await new AwsAccount(asAdministrator()).stack(StackName)).toMatchObject({ status: 'ROLLBACK_COMPLETE' });
    await stacks.send(new DeleteStackCommand({ StackName }));
    await expect.poll(() => new AwsAccount(asAdministrator()).stack(StackName)).toBeUndefined();
    expect(await created(StackName, resources)).toBe('CREATE_COMPLETE');
    // What the first attempt made is there still. (On AWS under other names; the local cloud gives the same names again.)
    expect(await tablesOf(StackName)).toEqual(expect.arrayContaining(left));
  });
});
