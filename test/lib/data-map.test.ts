import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { definitions, KINDS } from '../stores/fixtures/fixtures.ts';
import { dataMap, named } from '../support/data-map.ts';
import { synthesized } from './synthesized.ts';

const map = dataMap();
const rowsOf = (table: string) => map.get(table) ?? [];

/** What keeps nothing that somebody could say or do: rights, wiring, code and keys. Whatever else a template makes has a row. */
const KEEPS_NOTHING = [
  'AWS::ApiGatewayV2::',
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolUserToGroupAttachment',
  'AWS::Events::Rule',
  'AWS::IAM::',
  'AWS::KMS::',
  'AWS::Lambda::',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::QueryDefinition',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
];

/** As the map names it: its stack, and its name without the suffix that CDK gives. */
const [{ templates }] = synthesized('copying');
const keeping = Object.entries(templates).flatMap(([stack, { Resources }]) =>
  Object.entries(Resources)
    .filter(([, { Type }]) => !KEEPS_NOTHING.some((start) => Type.startsWith(start)))
    .map(([id]) => `${stack}.${id.replace(/[0-9A-F]{8}$/, '')}`),
);

/** `{function}` stands for each function of that stack. */
const listed = rowsOf('Resource')
  .flatMap(({ Resource }) => named(Resource))
  .flatMap((name) =>
    name.includes('{function}')
      ? Object.keys(FUNCTIONS)
          .map((one) => name.replace('{function}', one))
          .filter((one) => keeping.includes(one))
      : [name],
  );

describe('[RIO-3.1] [EK-6.1] the data map', () => {
  test('has every resource of the templates that keeps something, each once, and no other', () => {
    expect(keeping.length).toBeGreaterThan(40);
    expect(listed.toSorted()).toEqual(keeping.toSorted());
  });

  test('has every kind of record in the tables, each once, and no other', () => {
    const records = rowsOf('Record').flatMap(({ Record }) => named(Record));
    expect(records.toSorted()).toEqual(KINDS.toSorted());
  });

  test('says of each record whether its text is sealed, as its definition does', async () => {
    const sealed = (await definitions()).filter((one) => 'secrets' in one).map(({ name }) => name);
    const said = rowsOf('Record').flatMap(({ Record, Text }) => (Text === 'sealed' ? named(Record) : []));
    expect(said.toSorted()).toEqual(sealed.toSorted());
    expect([...new Set(rowsOf('Record').map(({ Text }) => Text))].sort()).toEqual(['plain', 'sealed']);
  });

  test('says what, how long, by what it goes and which tests prove it, of every row', () => {
    const rows = [...map.values()].flat();
    expect(rows.length).toBeGreaterThan(60);
    for (const row of rows) {
      for (const [title, cell] of Object.entries(row)) expect([Object.values(row)[0], title, cell]).not.toContain('');
      const tests = named(row['Proved by']);
      const ours = !row['Proved by']?.startsWith('not ours');
      expect([Object.values(row)[0], tests.length > 0]).toEqual([Object.values(row)[0], ours]);
      for (const file of tests) expect([file, existsSync(file)]).toEqual([file, true]);
    }
  });

  test('has the places that no template names', () => {
    const places = rowsOf('Place').map(({ Place }) => Place);
    expect(places).toEqual(
      expect.arrayContaining([
        'mails that were sent',
        'suppression list of SES',
        'stream of `data.Records`',
        'events and asynchronous invocations',
        'addresses and headers',
      ]),
    );
  });
});
