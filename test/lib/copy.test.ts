import { describe, expect, it } from 'vitest';
import { FUNCTIONS, type FunctionName } from '../../contracts/functions.ts';
import { RECOVERY_DAYS } from '../../lib/terms.ts';
import { allowed, allowedBy, statementsOf } from './statements.ts';
import { ofType, one, type Resource, synthesized } from './synthesized.ts';

const [copying, plain] = synthesized('copying', 'aws');
const copied = Object.values(copying.templates.copy?.Resources ?? {});
const inCopy = (type: string): Resource[] => copied.filter(({ Type }) => Type === type);
const bucket = inCopy('AWS::S3::Bucket').find(({ Properties }) => Properties.BucketName)?.Properties ?? {};
const documentsOf = (from: typeof plain) => one(from, 'AWS::S3::Bucket', 'Documents');
const text = (value: unknown) => JSON.stringify(value);
const COPY = 'dossierwacht-copy-';

describe('copies in another region', () => {
  it('are made where they are asked for, and nothing of them elsewhere', () => {
    expect(plain.templates.copy).toBeUndefined();
    for (const template of Object.values(plain.templates))
      expect(text(template)).not.toMatch(/dossierwacht-copy|AWS::Backup|ReplicationConfiguration|DOCUMENTS_COPY/);
  });

  it('[RIO-3.1] [EK-6.1] of documents lie as privately as documents do, under a key of their region', () => {
    const documents = documentsOf(copying);
    for (const same of ['PublicAccessBlockConfiguration', 'VersioningConfiguration', 'OwnershipControls'])
      expect(bucket[same]).toEqual(documents[same]);
    expect(text(bucket.BucketEncryption)).toContain('"SSEAlgorithm":"aws:kms"');
    expect(bucket.LoggingConfiguration).toBeDefined();
    expect(inCopy('AWS::KMS::Key').map(({ Properties }) => Properties.EnableKeyRotation)).toEqual([true]);
    for (const { Type, DeletionPolicy } of copied)
      if (/Bucket$|Key$|Vault$/.test(Type)) expect([Type, DeletionPolicy]).toEqual([Type, 'Retain']);
  });

  it('[RIO-6.1] [RIO-6.3] of documents go by the same terms, and under no lock: S3 copies no deletion', () => {
    expect(bucket.LifecycleConfiguration).toEqual(documentsOf(copying).LifecycleConfiguration);
    expect(bucket).not.toHaveProperty('ObjectLockEnabled');
    expect(bucket).not.toHaveProperty('ObjectLockConfiguration');
  });

  it('[EK-4.3] are of what can be read: of no upload before its inspection, and of no package', () => {
    const { Rules, Role } = documentsOf(copying).ReplicationConfiguration as {
      Rules: { Filter: { Prefix: string }; Destination: object }[];
      Role: object;
    };
    expect(Rules.map(({ Filter }) => Filter.Prefix).sort()).toEqual(['closed/', 'dossiers/', 'held/']);
    for (const rule of Rules) {
      expect(rule).toMatchObject({ Status: 'Enabled', DeleteMarkerReplication: { Status: 'Disabled' } });
      expect(rule.Destination).toMatchObject({
        Bucket: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:s3:::dossierwacht-copy-`, ...account]] },
      });
    }
    const role = text(Role).match(/CopiesRole\w+/)?.[0] ?? '';
    const actions = allowedBy(statementsOf(copying, role)).map(({ action }) => action);
    expect(actions).toContain('s3:ReplicateObject');
    expect(actions.filter((action) => /Delete/.test(action))).toEqual([]);
  });

  it('[RIO-6.3] of tables are of those that have backups: never of the vault, its spares, or names', () => {
    const chosen = text(one(copying, 'AWS::Backup::BackupSelection').BackupSelection);
    const tables = [...ofType(copying, 'AWS::DynamoDB::GlobalTable')];
    const recoverable = (table: Readonly<Record<string, unknown>>) =>
      text(table.Replicas).includes('"PointInTimeRecoveryEnabled":true');
    expect(tables.length).toBeGreaterThan(5);
    for (const [id, table] of tables) expect([id, chosen.includes(`"${id}"`)]).toEqual([id, recoverable(table)]);
    const vault = inCopy('AWS::Backup::BackupVault')[0]?.Properties ?? {};
    const [rule] = (one(copying, 'AWS::Backup::BackupPlan').BackupPlan as { BackupPlanRule: object[] }).BackupPlanRule;
    expect(text(rule)).toContain(`:backup-vault:${vault.BackupVaultName}`);
    expect(rule).toMatchObject({ CopyActions: [{ Lifecycle: { DeleteAfterDays: RECOVERY_DAYS } }] });
  });
});

describe('what has no copy is heard', () => {
  const watched = Object.entries(copying.templates.watch.Resources);
  const inWatch = (type: string) =>
    watched.filter(([, { Type }]) => Type === type).map(([, found]) => found.Properties);
  const rules = () =>
    inWatch('AWS::Events::Rule').filter(({ EventPattern }) => text(EventPattern).includes('Job State Change'));

  it('of documents, by each rule of S3, which counts what it gave up', () => {
    const replicated = documentsOf(copying).ReplicationConfiguration as {
      Rules: { Id: string; Destination: { Metrics: object } }[];
    };
    const failed = inWatch('AWS::CloudWatch::Alarm').filter(
      ({ MetricName }) => MetricName === 'OperationsFailedReplication',
    );
    const dimensions = failed.map(({ Dimensions }) => Dimensions as { Name: string; Value: unknown }[]);
    const valuesOf = (name: string) => dimensions.map((all) => all.find(({ Name }) => Name === name)?.Value);
    expect(valuesOf('RuleId').sort()).toEqual(replicated.Rules.map(({ Id }) => Id).sort());
    for (const { Destination } of replicated.Rules) expect(Destination.Metrics).toEqual({ Status: 'Enabled' });
    for (const name of valuesOf('DestinationBucket')) expect(text(name)).toContain(COPY);
    for (const name of valuesOf('SourceBucket')) expect(text(name)).toMatch(/ExportsOutputRefDocuments/);
    for (const alarm of failed)
      expect(alarm).toMatchObject({
        Namespace: 'AWS/S3',
        Threshold: 1,
        TreatMissingData: 'notBreaching',
        Statistic: 'Sum',
      });
  });

  it('of tables, by each way in which a job of AWS Backup ends without one', () => {
    const heard = rules().map(({ EventPattern }) => EventPattern as { 'detail-type': string[]; detail: object });
    expect(heard.map((pattern) => pattern['detail-type'])).toEqual([
      ['Backup Job State Change'],
      ['Copy Job State Change'],
    ]);
    for (const { detail } of heard) {
      expect(detail).toMatchObject({ state: expect.arrayContaining(['ABORTED', 'EXPIRED', 'FAILED']) });
      // Of our own vault only: an account may have other backups.
      expect(text(detail)).toMatch(/[vV]aultArn":\[\{"Fn::ImportValue":"[^"]*BackupsVault/);
    }
  });

  it('at the topic of the alarms, in words that lead to the runbook', () => {
    const [topic] = watched.flatMap(([id, { Type }]) => (Type === 'AWS::SNS::Topic' ? [id] : []));
    expect(rules()).toHaveLength(2);
    for (const { Targets } of rules()) {
      expect(Targets).toMatchObject([{ Arn: { Ref: topic } }]);
      expect(text(Targets)).toContain("Runbook: 'No copy was made'");
    }
  });

  it('and nothing of it where nothing is copied', () => {
    expect(text(plain.templates.watch)).not.toMatch(/Job State Change|FailedReplication/);
  });
});

const account = [{ Ref: 'AWS::AccountId' }, '-eu-central-1'];
const names = (Object.keys(FUNCTIONS) as FunctionName[]).filter((name) => !('localOnly' in FUNCTIONS[name]));
/** Which prefixes of documents, or of their copies, a function may do this with. */
const prefixes = (name: FunctionName, action: string, where: 'originals' | 'copies') =>
  allowed(copying, name)
    .filter((one) => one.action === action)
    .flatMap(({ resources }) => resources)
    .filter((one) => one.includes(COPY) === (where === 'copies') && /Documents|-copy-/.test(one))
    .flatMap((one) => /(dossiers|closed|held)\/\*/.exec(one)?.[1] ?? [])
    .sort();

it('are told to the commands as they are to the functions', () => {
  const outputs = copying.templates.data.Outputs as { DocumentsCopy: { Value: unknown } };
  expect(outputs.DocumentsCopy.Value).toEqual({
    'Fn::Join': ['', [`eu-central-1/${COPY}`, ...account]],
  });
});

describe('[RIO-6.3] [EK-10.1] whoever deletes documents', () => {
  const deleters = names.filter((name) => prefixes(name, 's3:DeleteObjectVersion', 'originals').length > 0);

  it('deletes their copies, on the same shelves, and is told where they are', () => {
    expect(deleters).toEqual(expect.arrayContaining(['inspect', 'relocate', 'eraseObjects', 'rightsTask']));
    for (const name of deleters) {
      const here = prefixes(name, 's3:DeleteObjectVersion', 'originals');
      expect([name, prefixes(name, 's3:DeleteObjectVersion', 'copies')]).toEqual([name, here]);
      expect([name, prefixes(name, 's3:GetObjectVersion', 'originals')]).toEqual([name, here]);
      const lambda = one(copying, 'AWS::Lambda::Function', `${name}Function`);
      expect(text(lambda.Environment)).toContain(`"DOCUMENTS_COPY":{"Fn::Join":["",["eu-central-1/${COPY}"`);
    }
  });

  it('reads none of them, and nobody else reaches one', () => {
    for (const name of names) {
      const reach = allowed(copying, name).filter(({ resources }) => resources.some((one) => one.includes(COPY)));
      const actions = [...new Set(reach.map(({ action }) => action))].sort();
      const expected = ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:ListBucketVersions'];
      expect([name, actions]).toEqual([name, deleters.includes(name) ? expected : []]);
    }
  });
});
