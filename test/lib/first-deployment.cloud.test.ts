import { readdirSync, readFileSync } from 'node:fs';
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  ListStackResourcesCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import {
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateListTables,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, describe, expect, it } from 'vitest';
import { AwsAccount } from '../../local/preflight/account.ts';
import { TABLES } from '../../stores/items.ts';
import { asAdministrator, unique } from '../support/cloud.ts';
import { madeOf } from './made.ts';
import { STORED } from './releases/shape.ts';
import { synthesized } from './synthesized.ts';

const [aws] = synthesized('aws');
const stacks = new CloudFormationClient(asAdministrator());
const tables = new DynamoDBClient(asAdministrator());
const objects = new S3Client({ ...asAdministrator(), forcePathStyle: true });
afterAll(() => {
  stacks.destroy();
  tables.destroy();
  objects.destroy();
});

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
    const resources = madeOf(aws.templates[name]);
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

describe('[AVG-5.1.f] an update of what a release before keeps', () => {
  const RELEASES = new URL('./releases/', import.meta.url);
  const releases = readdirSync(RELEASES, { withFileTypes: true }).filter((one) => one.isDirectory());

  it.each(releases.map(({ name }) => name))('from %s leaves it where it is, with what lies in it', async (release) => {
    const StackName = unique('data');
    // The cast: what `releases/record.ts` wrote.
    const before = JSON.parse(readFileSync(new URL(`${release}/${STORED}`, RELEASES), 'utf8')) as ReturnType<
      typeof madeOf
    >;
    expect(await created(StackName, before)).toBe('CREATE_COMPLETE');
    const kept = await namesIn(StackName);
    const left = await tablesOf(StackName);
    const Item = { pk: { S: 'DOSSIER#1' }, sk: { S: 'DOSSIER' } };
    for (const TableName of left) await tables.send(new PutItemCommand({ TableName, Item }));
    const [Bucket] = Object.entries(kept).flatMap(([id, bucket]) => (id.startsWith('Documents') ? [bucket] : []));
    const place = { Bucket, Key: 'dossiers/1/1' };
    await objects.send(new PutObjectCommand({ ...place, Body: 'Verslag' }));

    const Resources = madeOf(aws.templates.data);
    await stacks.send(new UpdateStackCommand({ StackName, TemplateBody: JSON.stringify({ Resources }) }));
    expect(await settled(StackName)).toBe('UPDATE_COMPLETE');
    expect(await namesIn(StackName)).toMatchObject(kept);
    for (const TableName of left) {
      const found = await tables.send(new GetItemCommand({ TableName, Key: Item }));
      expect([TableName, found.Item]).toEqual([TableName, Item]);
    }
    const { Body } = await objects.send(new GetObjectCommand(place));
    expect(await Body?.transformToString()).toBe('Verslag');
    // What is new is there, and a table that was there already got its stream.
    expect((await tablesOf(StackName)).length).toBe(TABLES.length);
    const vault = left.find((name) => name.includes('Vault'));
    const { Table } = await tables.send(new DescribeTableCommand({ TableName: vault }));
    expect(Table?.StreamSpecification).toMatchObject({ StreamViewType: 'KEYS_ONLY' });
  });
});

/** What each resource of a stack is called, by its id. */
async function namesIn(StackName: string): Promise<Record<string, string>> {
  const { StackResourceSummaries = [] } = await stacks.send(new ListStackResourcesCommand({ StackName }));
  return Object.fromEntries(StackResourceSummaries.map((one) => [one.LogicalResourceId, one.PhysicalResourceId]));
}
