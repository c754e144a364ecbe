import { describe, expect, it } from 'vitest';
import { FUNCTIONS, type FunctionName } from '../../contracts/functions.ts';
import { MACHINES, MAIL_CONFIGURATION_SET, RECORDS } from '../../contracts/names.ts';
import { LAYOUT, partitionOf } from '../../stores/layout.ts';
import { allowed, allowedBy, denied, statementsOf } from './statements.ts';
import { ofType, synthesized } from './synthesized.ts';

const [aws] = synthesized('aws');
const names = (Object.keys(FUNCTIONS) as FunctionName[]).filter((name) => !('localOnly' in FUNCTIONS[name]));

/** Who may do this to a resource of which the text says this. */
const who = (action: string, resource = '') =>
  names.filter((name) =>
    allowed(aws, name).some((one) => one.action === action && one.resources.some((text) => text.includes(resource))),
  );

describe('the rights of the functions', () => {
  it('[EK-1.12] [EK-3.1] are named one by one: no action has a wildcard', () => {
    const roles = [...ofType(aws, 'AWS::IAM::Role').keys()];
    const wild = roles.flatMap((role) =>
      allowedBy(statementsOf(aws, role)).filter(({ action }) => /[*?]/.test(action)),
    );
    expect(wild).toEqual([]);
  });

  it('reach every resource only where the service knows none', () => {
    const wild = [...ofType(aws, 'AWS::IAM::Role').keys()].flatMap((role) =>
      allowedBy(statementsOf(aws, role)).filter(({ resources }) => resources.includes('"*"')),
    );
    expect([...new Set(wild.map(({ action }) => action))].sort()).toEqual([
      'dynamodb:ListStreams',
      'logs:CreateLogDelivery',
      'logs:DeleteLogDelivery',
      'logs:DescribeLogGroups',
      'logs:DescribeResourcePolicies',
      'logs:GetLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutResourcePolicy',
      'logs:UpdateLogDelivery',
      'ses:DeleteSuppressedDestination',
      'states:SendTaskSuccess',
      'xray:GetSamplingRules',
      'xray:GetSamplingTargets',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('let the two that end accounts take an address off the list of SES, and nobody read or fill it', () => {
    const ending = names.filter((name) =>
      allowed(aws, name).some(({ action }) => action === 'cognito-idp:AdminDeleteUser'),
    );
    expect(who('ses:DeleteSuppressedDestination')).toEqual(ending);
    for (const action of [
      'ses:GetSuppressedDestination',
      'ses:ListSuppressedDestinations',
      'ses:PutSuppressedDestination',
    ])
      expect(who(action)).toEqual([]);
  });

  it('[EK-7.2] let nobody scan but keys, which name nobody, and only these read the index', () => {
    expect(who('dynamodb:Scan')).toEqual(['keepSpares', 'sweep']);
    for (const table of ['Names', 'Survivors', 'Statistics']) expect(who('dynamodb:Scan', table)).toEqual([]);
    // Which days have something, by the index and its keys: no record, and no other attribute.
    expect(who('dynamodb:Scan', 'Records')).toEqual(['sweep']);
    for (const { action, resources, statement } of allowed(aws, 'sweep'))
      if (action === 'dynamodb:Scan') {
        expect(resources).toEqual([expect.stringMatching(/Records.*"\/index\/due"/)]);
        expect(statement.Condition).toEqual({
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'dueDay', 'dueKey'] },
          StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
        });
      }
    expect(who('dynamodb:PartiQLSelect')).toEqual([]);
    expect(who('dynamodb:Query', '/index/due')).toEqual(['relay', 'sweep', 'anchor', 'watchChains', 'agendaHttp']);
  });

  it('let four functions change an item in place, of which only what is counted', () => {
    expect(who('dynamodb:UpdateItem')).toEqual(['dossiersHttp', 'relay', 'registersHttp', 'complaintsHttp']);
    for (const name of ['dossiersHttp', 'relay', 'registersHttp', 'complaintsHttp'] as const)
      for (const { action, statement } of allowed(aws, name))
        if (action === 'dynamodb:UpdateItem')
          expect(statement.Condition).toEqual({
            'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partitionOf('counter', {})] },
            Null: { 'dynamodb:LeadingKeys': 'false' },
          });
  });

  it('[EK-1.8] [EK-8.2] let one function write anonymous years, which never reads them, and one read them; neither reaches a key', () => {
    const writers = who('dynamodb:PutItem', 'Statistics');
    const readers = [...who('dynamodb:Query', 'Statistics'), ...who('dynamodb:GetItem', 'Statistics')];
    expect([writers, readers]).toEqual([['countYears'], ['statisticsHttp']]);
    for (const action of ['UpdateItem', 'DeleteItem', 'BatchWriteItem'])
      expect(who(`dynamodb:${action}`, 'Statistics')).toEqual([]);
    for (const name of [...writers, ...readers]) {
      const reached = allowed(aws, name).flatMap(({ resources }) => resources);
      expect(reached.filter((resource) => /Vault|Names|Survivors|KeysIndex|Documents/.test(resource))).toEqual([]);
      expect(
        allowed(aws, name).some(({ statement }) => JSON.stringify(statement.Condition ?? '').includes('subject')),
      ).toBe(false);
    }
  });

  it('[EK-7.2] let two functions hash a name: where it is written, and where it is corrected', () => {
    expect(who('kms:GenerateMac')).toEqual(['dossiersHttp', 'sweep', 'rightsTask']);
  });

  it('[EK-10.1] let the erasure and the end of its chain alone write what survives, and only the last delete it', () => {
    // The first says beside a certificate what became of paper, and reaches nothing else of them: vault-rights.test.ts.
    expect(who('dynamodb:PutItem', 'Survivors')).toEqual([
      'proofHttp',
      // It says of a key that it was destroyed by right, and reaches nothing else there.
      'sweep',
      'endChains',
      'eraseObjects',
      'eraseRecords',
      'certify',
    ]);
    // The first takes away what was said of a key whose spare is gone.
    expect(who('dynamodb:DeleteItem', 'Survivors')).toEqual(['keepSpares', 'endChains']);
    expect(who('dynamodb:BatchWriteItem', 'Survivors')).toEqual([]);
  });

  it('[EK-10.1] let one function sign, and nobody delete proof', () => {
    expect(who('kms:Sign')).toEqual(['certify']);
    expect(who('s3:PutObject', 'Proof')).toEqual(['anchor', 'certify']);
    for (const action of ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'])
      expect(who(action, 'Proof')).toEqual([]);
  });

  it('[RIO-2.2] let only the inspection read what was not accepted yet', () => {
    expect(who('s3:GetObject', 'incoming/*')).toEqual(['inspect']);
    expect(who('s3:PutObject', 'incoming/*')).toEqual(['documentsHttp', 'testResultsHttp']);
  });

  it('let five delete documents, of which one everywhere, and one packages only', () => {
    expect(who('s3:DeleteObjectVersion')).toEqual([
      'inspect',
      'giveUpInspection',
      'relocate',
      'eraseObjects',
      'rightsTask',
      'exportPackage',
    ]);
    expect(who('s3:DeleteObjectVersion', 'incoming/*')).toEqual([
      'inspect',
      'giveUpInspection',
      'eraseObjects',
      'rightsTask',
    ]);
    expect(who('s3:DeleteObjectVersion', 'held/*')).toEqual([
      'inspect',
      'giveUpInspection',
      'relocate',
      'eraseObjects',
      'rightsTask',
    ]);
    expect(who('s3:DeleteObjectVersion', 'exports/*')).toEqual(['eraseObjects', 'exportPackage']);
  });

  it('[RIO-3.6] let one make packages, in parts that it can take back, and write nothing else', () => {
    expect(who('s3:PutObject', 'exports/*')).toEqual(['exportPackage']);
    expect(who('s3:AbortMultipartUpload')).toEqual(['eraseObjects', 'exportPackage']);
    expect(who('s3:ListBucketMultipartUploads')).toEqual(['eraseObjects']);
    expect(who('s3:GetObject', 'exports/*')).toEqual(['rightsHttp', 'rightsTask', 'exportPackage']);
    const written = allowed(aws, 'exportPackage').filter(({ action }) => /^s3:(Put|Abort|Delete)/.test(action));
    for (const { action, resources } of written)
      expect(resources, action).toEqual([expect.stringContaining('/exports/*"')]);
  });

  it('let the relay alone start workflows and answer them, publish, and send mail, but for what goes to no account', () => {
    for (const action of ['states:StartExecution', 'states:SendTaskSuccess', 'events:PutEvents'])
      expect(who(action)).toEqual(['relay']);
    expect(who('ses:SendEmail')).toEqual(['relay', 'sendTestInvitation']);
    const started = allowed(aws, 'relay').filter(({ action }) => action === 'states:StartExecution');
    const machines = started.flatMap(({ resources }) => resources).map((arn) => /stateMachine:([\w-]+)/.exec(arn)?.[1]);
    expect(machines.sort()).toEqual(Object.values(MACHINES).sort());
  });

  it('send mail from one address, with the configuration set that reports what became of it', () => {
    for (const name of ['relay', 'sendTestInvitation'] as const) {
      const [send] = allowed(aws, name).filter(({ action }) => action === 'ses:SendEmail');
      expect(send?.resources).toEqual([
        expect.stringContaining(`:configuration-set/${MAIL_CONFIGURATION_SET}"`),
        expect.stringContaining(':identity/owner@praktijk.example"'),
      ]);
    }
  });

  it('[RIO-4.1] [RIO-5.1] let whoever hands out on a consent check it in the same transaction', () => {
    for (const name of ['dossiersHttp', 'documentsHttp', 'consentsHttp', 'disclosuresHttp', 'sweep'] as const)
      for (const action of ['dynamodb:Query', 'dynamodb:ConditionCheckItem'])
        expect(who(action, 'Records'), action).toContain(name);
  });

  it('[RIO-5.1] let those who answer to principals send nothing and delete nothing', () => {
    const actions = allowed(aws, 'disclosuresHttp').map(({ action }) => action);
    for (const action of ['s3:PutObject', 's3:DeleteObject', 's3:ListBucket', 'dynamodb:DeleteItem'])
      expect(actions).not.toContain(action);
  });

  it('[RIO-1.6] let two functions make accounts, one of them of who handles complaints from outside, and none change a password', () => {
    expect(who('cognito-idp:AdminCreateUser')).toEqual(['peopleHttp', 'complaintTask']);
    expect(who('cognito-idp:AdminSetUserPassword')).toEqual([]);
  });

  it('[RIO-1.5] let nobody who can delete or write over records do it in a chain, but the one that ends chains', () => {
    expect(LAYOUT.audit.pk.startsWith(RECORDS.chains)).toBe(true);
    const rewrites = ['dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', 'dynamodb:UpdateItem'];
    const able = names.filter(
      (name) => name !== 'endChains' && rewrites.some((action) => who(action, 'Records').includes(name)),
    );
    const kept = names.filter((name) => {
      const no = denied(aws, name).filter(({ statement: { Condition } }) => {
        const keys = Condition?.['ForAnyValue:StringLike']?.['dynamodb:LeadingKeys'];
        return JSON.stringify([keys].flat()) === JSON.stringify([`${RECORDS.chains}*`]);
      });
      return rewrites.every((action) =>
        no.some((one) => one.action === action && one.resources.every((text) => text.includes('Records'))),
      );
    });
    expect(kept).toEqual(able);
    expect(able.length).toBeGreaterThan(5);
  });

  it('let no function change a table, a bucket, a key or a role', () => {
    const reached = new Set(names.flatMap((name) => allowed(aws, name).map(({ action }) => action)));
    const wrong = [...reached].filter((action) =>
      /:(Create(?!LogStream)|Update(?!Item)|Schedule|Disable|Delete(?!Item|Object|SuppressedDestination|Message)|Put(?!Item|Object|Events|Log|Tele|Trace))/.test(
        action,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('unwrap a data key for one subject only, or inside a table or bucket', () => {
    for (const name of names)
      for (const { action, statement } of allowed(aws, name)) {
        if (!/^kms:(Decrypt|GenerateDataKey)/.test(action)) continue;
        const equals = statement.Condition?.StringEquals ?? {};
        const bound =
          statement.Condition?.Null?.['kms:EncryptionContext:subject'] === 'false' ||
          'kms:ViaService' in equals ||
          'kms:EncryptionContext:aws:states:stateMachineArn' in equals;
        expect(bound, `${name} ${action}`).toBe(true);
      }
  });

  it('[EK-4.2] let what measures see keys and sizes, and write what it measured: it opens nothing', () => {
    const own = allowed(aws, 'measure').filter(({ action }) => !/^(logs|xray|sqs|kms):/.test(action));
    expect([...new Set(own.map(({ action }) => action))].sort()).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      's3:ListBucketVersions',
      'states:ListExecutions',
    ]);
    const keysOf = (wanted: string) =>
      own
        .filter(({ action }) => action === wanted)
        .map(({ statement }) => statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']);
    expect([keysOf('dynamodb:PutItem').flat(), keysOf('dynamodb:Query').flat()]).toEqual([['RUNS'], ['NUMBERS']]);
  });

  it('list a bucket under a prefix only', () => {
    // S3 knows no condition for what is being uploaded in parts; one function may ask for it.
    for (const name of names)
      for (const { action, statement } of allowed(aws, name))
        if (/^s3:List/.test(action) && action !== 's3:ListBucketMultipartUploads')
          expect(statement.Condition?.StringLike?.['s3:prefix'], name).toBeDefined();
  });
});
