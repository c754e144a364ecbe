import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { CloudTrailClient, CreateTrailCommand } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient, PutDashboardCommand } from '@aws-sdk/client-cloudwatch';
import { EventBridgeClient, PutRuleCommand } from '@aws-sdk/client-eventbridge';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateConfigurationSetCommand, CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { expect, it } from 'vitest';
import { AwsAccount } from '../../local/preflight/account.ts';
import { QUOTA_KINDS } from '../../local/preflight/quotas.ts';
import { asAdministrator, unique } from '../support/cloud.ts';

const account = new AwsAccount(asAdministrator());

it('knows which stacks there are, and how they stand', async () => {
  const StackName = unique('stack');
  const client = new CloudFormationClient(asAdministrator());
  expect(await account.stack(StackName)).toBeUndefined();
  const TemplateBody = JSON.stringify({ Resources: { Queue: { Type: 'AWS::SQS::Queue' } } });
  await client.send(new CreateStackCommand({ StackName, TemplateBody }));
  const status = () => account.stack(StackName).then((found) => found?.status);
  await expect.poll(status).toBe('CREATE_COMPLETE');
  expect((await account.stack(StackName))?.id.split(':')[4]).toMatch(/^\d{12}$/);
});

it('knows how many functions may run at once, and whether mails go out', async () => {
  expect(await account.concurrency()).toBeGreaterThan(0);
  expect(await account.mail()).toEqual({ production: expect.any(Boolean), sending: true });
});

it('knows an address and a domain that SES was told of, and no other', async () => {
  const ses = new SESv2Client(asAdministrator());
  const [address, domain] = [`${unique('owner')}@praktijk.example`, `${unique('praktijk')}.example`];
  expect(await account.identity(address)).toBeUndefined();
  for (const EmailIdentity of [address, domain]) await ses.send(new CreateEmailIdentityCommand({ EmailIdentity }));
  expect(await account.identity(address)).toMatchObject({ verified: true });
  expect(await account.identity(domain)).toMatchObject({ dkimTokens: expect.any(Array) });
});

it('knows which buckets have copies of documents', async () => {
  const s3 = new S3Client({ ...asAdministrator(), forcePathStyle: true });
  // A bucket's name has 63 characters at most.
  const Bucket = `dossierwacht-copy-${unique('').slice(-12)}-eu-north-1`;
  expect(await account.copies()).not.toContain(Bucket);
  await s3.send(new CreateBucketCommand({ Bucket }));
  expect(await account.copies()).toContain(Bucket);
});

it('knows which names something has already, and no others', async () => {
  const ses = new SESv2Client(asAdministrator());
  const ConfigurationSetName = unique('mails');
  const [trail, DashboardName] = [unique('trail'), unique('page')];
  const names = {
    machines: [unique('m')],
    functions: [unique('f')],
    configurationSets: [ConfigurationSetName],
    trails: [trail],
    dashboards: [DashboardName],
  };
  expect(await account.taken(names)).toEqual([]);
  await ses.send(new CreateConfigurationSetCommand({ ConfigurationSetName }));
  const DashboardBody = JSON.stringify({ widgets: [] });
  await new CloudWatchClient(asAdministrator()).send(new PutDashboardCommand({ DashboardName, DashboardBody }));
  const before = await account.room.used('trails');
  const Bucket = unique('trail');
  await new S3Client({ ...asAdministrator(), forcePathStyle: true }).send(new CreateBucketCommand({ Bucket }));
  await new CloudTrailClient(asAdministrator()).send(new CreateTrailCommand({ Name: trail, S3BucketName: Bucket }));
  expect(await account.taken(names)).toEqual([ConfigurationSetName, trail, DashboardName]);
  expect(await account.room.used('trails')).toBe(before + 1);
});

it('counts what there is of each, as far as a cloud can say', async () => {
  for (const kind of QUOTA_KINDS) expect([kind, await account.room.used(kind)]).toEqual([kind, expect.any(Number)]);
  const rules = await account.room.used('rules');
  await new EventBridgeClient(asAdministrator()).send(
    new PutRuleCommand({ Name: unique('rule'), ScheduleExpression: 'rate(1 day)' }),
  );
  expect(await account.room.used('rules')).toBe(rules + 1);
  expect((await account.room.roles()).most).toBeGreaterThan(0);
});
