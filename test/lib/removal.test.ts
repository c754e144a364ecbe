import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { synthesized } from './synthesized.ts';

const [aws] = synthesized('aws');
/** What stays in the account when the stacks are removed. */
const left = [...aws.all, ...aws.portal].filter(([, { DeletionPolicy = 'Delete' }]) => DeletionPolicy !== 'Delete');
/** As the console shows it: a key by its description, anything else by its logical id, which is part of its name. */
const nameOf = ([id, { Type, Properties }]: (typeof left)[number]): string =>
  Type === 'AWS::KMS::Key' ? String(Properties.Description) : id.replace(/[0-9A-F]{8}$/, '');
const namesOf = (type: string): string[] => left.filter(([, { Type }]) => Type === type).map(nameOf);

/** The table of `docs/deploy.md` that says what is left, and its names by kind. */
const [, end = ''] = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8').split('## 9. The end');
const told = new Map(
  [...end.matchAll(/^\| [^|]+ \((\w+)\) \| ([^|]+) \|/gm)].map(([, service = '', names = '']) => [
    service,
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  ]),
);

const TYPES: Readonly<Record<string, string>> = {
  DynamoDB: 'AWS::DynamoDB::GlobalTable',
  S3: 'AWS::S3::Bucket',
  KMS: 'AWS::KMS::Key',
  Cognito: 'AWS::Cognito::UserPool',
  CloudWatch: 'AWS::Logs::LogGroup',
};

describe('[AVG-5.1.e] what is left when the stacks are removed', () => {
  it('is of the kinds that docs/deploy.md names, and of no other', () => {
    expect([...told.keys()].toSorted()).toEqual(Object.keys(TYPES).toSorted());
    expect(new Set(left.map(([, { Type }]) => Type))).toEqual(new Set(Object.values(TYPES)));
  });

  it.each(Object.entries(TYPES).filter(([service]) => service !== 'CloudWatch'))(
    'is what docs/deploy.md names, of %s',
    (service, type) => {
      expect(told.get(service)?.toSorted()).toEqual(namesOf(type).toSorted());
    },
  );

  it('is, of logs, only what goes by itself', () => {
    for (const [id, { Type, Properties }] of left)
      if (Type === TYPES.CloudWatch) expect(Properties.RetentionInDays, id).toBe(365);
  });
});
