import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../contracts/api.ts';
import { FUNCTIONS, type FunctionName } from '../../contracts/functions.ts';
import { PARTITIONS } from '../../contracts/names.ts';
import { CHANGES } from '../../lib/changes.ts';
import { LAYOUT, partitionOf, type RecordName } from '../../stores/layout.ts';
import { type Asked, may } from './simulator.ts';
import { allowedBy, statementsOf } from './statements.ts';
import { ofType, synthesized } from './synthesized.ts';

const [aws] = synthesized('aws');
const names = (Object.keys(FUNCTIONS) as FunctionName[]).filter((name) => !('localOnly' in FUNCTIONS[name]));
/** Those that the internet can reach: every function that an operation names, also tomorrow's. */
const routed = new Set<FunctionName>(Object.values(OPERATIONS).map((operation) => operation.function));
const others = names.filter((name) => !routed.has(name));

const WRITES = [
  'PutItem',
  'DeleteItem',
  'UpdateItem',
  'BatchWriteItem',
  'PartiQLInsert',
  'PartiQLUpdate',
  'PartiQLDelete',
];
const on = (table: string, action: string, ...keys: readonly string[]): Asked => ({
  action: `dynamodb:${action}`,
  resource: table,
  ...(keys.length > 0 ? { context: { 'dynamodb:LeadingKeys': keys } } : {}),
});
const KEY = partitionOf('wrapped-key', { subject: 'a-dossier' });
const NAME = partitionOf('name', { mac: 'a-name' });
const who = (asked: Asked): FunctionName[] => names.filter((name) => may(aws, name, asked));

describe('[RIO-6.3] the vault', () => {
  it.each([...routed])('is not changed by %s, which has routes', (name) => {
    const reached = WRITES.filter((action) =>
      [[KEY], [NAME], []].some((keys) => may(aws, name, on('Vault', action, ...keys))),
    );
    expect(reached).toEqual([]);
  });

  it('gets keys from one function, which has no route, and loses them to the three that destroy', () => {
    expect(who(on('Vault', 'PutItem', KEY))).toEqual(['makeKey']);
    expect(who(on('Vault', 'DeleteItem', KEY))).toEqual(['sweep', 'endChains', 'eraseRecords']);
    for (const action of ['UpdateItem', 'BatchWriteItem']) expect(who(on('Vault', action, KEY))).toEqual([]);
    expect(others).toEqual(expect.arrayContaining(['makeKey', 'sweep', 'eraseRecords']));
  });

  it('has spares that one function changes, which has no route and changes no key, and that nobody else reads but the erasure', () => {
    for (const action of ['PutItem', 'DeleteItem']) expect(who(on('Spares', action, KEY))).toEqual(['keepSpares']);
    for (const action of ['UpdateItem', 'BatchWriteItem']) expect(who(on('Spares', action, KEY))).toEqual([]);
    expect(who(on('Spares', 'GetItem', KEY))).toEqual(['keepSpares']);
    expect(who(on('Spares', 'Query', KEY))).toEqual(['eraseRecords']);
    expect(routed.has('keepSpares' as FunctionName)).toBe(false);
    // What it takes for granted is said by those that destroy, and it says nothing itself.
    expect(who(on('Survivors', 'PutItem', 'RELEASED-KEYS'))).toEqual(
      expect.arrayContaining(['sweep', 'endChains', 'eraseRecords']),
    );
    expect(may(aws, 'keepSpares', on('Survivors', 'PutItem', 'RELEASED-KEYS'))).toBe(false);
    for (const pk of ['ERASURES', 'CERTIFICATES', 'RELATIONS']) {
      expect(may(aws, 'keepSpares', on('Survivors', 'DeleteItem', pk)), pk).toBe(false);
      expect(may(aws, 'sweep', on('Survivors', 'PutItem', pk)), pk).toBe(false);
    }
  });

  it('has its keys made for one subject, by that function only, and it opens none', () => {
    const wrap = (action: string): Asked => ({
      action: `kms:${action}`,
      resource: 'Data',
      context: { 'kms:EncryptionContextKeys': ['subject'], 'kms:EncryptionContext:subject': ['a-dossier'] },
    });
    expect(who(wrap('GenerateDataKey'))).toEqual(['makeKey']);
    expect(who(wrap('Decrypt'))).not.toContain('makeKey');
    // Nor is a key used for more than one subject, or for none that is named.
    const other = (keys: readonly string[], ...subject: readonly string[]): FunctionName[] =>
      ['GenerateDataKey', 'Decrypt'].flatMap((action) =>
        who({
          action: `kms:${action}`,
          resource: 'Data',
          context: {
            'kms:EncryptionContextKeys': keys,
            ...(subject.length > 0 ? { 'kms:EncryptionContext:subject': subject } : {}),
          },
        }),
      );
    expect(other(['subject', 'other'], 'a-dossier')).toEqual([]);
    expect(other([])).toEqual([]);
    // It reaches nothing else: no record, no name, no document, no account.
    expect(who(on('Records', 'GetItem', 'DOSSIER#a'))).not.toContain('makeKey');
  });

  it('is asked for a key by whoever makes something, and the function that makes it has no other door', () => {
    const asking = names.filter((name) =>
      (FUNCTIONS[name].variables as readonly string[]).includes('MAKE_KEY_FUNCTION'),
    );
    expect(who({ action: 'lambda:InvokeFunction', resource: FUNCTIONS.makeKey.physicalName })).toEqual(asking);
    expect(routed.has('makeKey' as FunctionName)).toBe(false);
    const [id] = [...ofType(aws, 'AWS::Lambda::Function')].find(
      ([, { FunctionName: name }]) => name === FUNCTIONS.makeKey.physicalName,
    ) ?? ['none'];
    const doors = [
      'AWS::Lambda::Permission',
      'AWS::Lambda::Url',
      'AWS::Lambda::EventSourceMapping',
      'AWS::ApiGatewayV2::Integration',
    ];
    for (const door of doors) expect(JSON.stringify([...ofType(aws, door).values()])).not.toContain(`"${id}"`);
  });

  it('is read by its keys only, except where names lay before they had a table of their own', () => {
    const readers = who(on('Vault', 'GetItem', KEY));
    expect(readers.length).toBeGreaterThan(10);
    for (const name of readers) expect(may(aws, name, on('Vault', 'GetItem', NAME)), name).toBe(false);
    expect(who(on('Vault', 'Query', NAME))).toEqual(['dossiersHttp', 'sweep', 'eraseRecords']);
    expect(who(on('Vault', 'DeleteItem', NAME))).toEqual(['sweep', 'eraseRecords']);
  });
});

describe('[EK-7.2] names', () => {
  it('are written where they are given or corrected, moved by the sweep, and taken away by the erasure too', () => {
    expect(who(on('Names', 'PutItem', NAME))).toEqual(['dossiersHttp', 'sweep', 'rightsTask']);
    expect(who(on('Names', 'DeleteItem', NAME))).toEqual(['dossiersHttp', 'sweep', 'eraseRecords', 'rightsTask']);
    for (const action of ['UpdateItem', 'BatchWriteItem']) expect(who(on('Names', action, NAME))).toEqual([]);
  });
});

describe('keys of KMS', () => {
  const ENDING = [
    'ScheduleKeyDeletion',
    'DisableKey',
    'PutKeyPolicy',
    'DeleteImportedKeyMaterial',
    'RevokeGrant',
    'RetireGrant',
    'CreateGrant',
  ];

  it('are ended by nobody: no role of a function, a machine or a service has a right to that', () => {
    const roles = [...ofType(aws, 'AWS::IAM::Role').keys()];
    expect(roles.length).toBeGreaterThan(names.length);
    const found = roles.flatMap((role) =>
      allowedBy(statementsOf(aws, role)).filter(({ action }) => ENDING.some((end) => action === `kms:${end}`)),
    );
    expect(found).toEqual([]);
  });
});

describe('grants on a part of a table', () => {
  it('name partitions as the layout does', () => {
    for (const [kind, partition] of Object.entries(PARTITIONS)) {
      // The names are those of kinds of record, and every brace stands for an id.
      const ids = new Proxy({}, { get: () => '*' });
      expect(partition).toBe(partitionOf(kind as RecordName, ids as never));
    }
  });

  it('leave out no partition of the records that a function with routes may write', () => {
    const form = (pk: string) => pk.replaceAll(/\{\w+\}/g, '*');
    const known = new Set<string>(Object.values(PARTITIONS));
    const others = Object.values(LAYOUT).flatMap(({ table, pk }) =>
      table === 'records' && !known.has(form(pk)) ? [form(pk)] : [],
    );
    // Nobody who answers the internet writes these: no grant of theirs could name them.
    expect([...new Set(others)].sort()).toEqual(['MAIL#*', 'SWEEP', 'WAYS#*']);
  });

  const changed = (name: FunctionName, action: string, pk: string) => may(aws, name, on('Records', action, pk));
  const everywhere = [
    ...new Set(Object.values(LAYOUT).flatMap(({ table, pk }) => (table === 'records' ? [pk] : []))),
  ].map((pk) => pk.replaceAll(/\{\w+\}/g, 'an-id'));

  it.each([...routed])(
    'let %s, which has routes, change the records that its operations write, and no others',
    (name) => {
      const own = new Map(Object.entries(CHANGES)).get(name) ?? [];
      const named = new Set(own.map((kind) => PARTITIONS[kind].replace('*', 'an-id')));
      for (const pk of everywhere) {
        expect(changed(name, 'PutItem', pk), pk).toBe(named.has(pk));
        expect(changed(name, 'DeleteItem', pk) && !named.has(pk), pk).toBe(false);
        expect(changed(name, 'BatchWriteItem', pk), pk).toBe(false);
      }
      expect(changed(name, 'DeleteItem', 'AUDIT#an-id')).toBe(false);
      expect(may(aws, name, on('Records', 'PutItem')), 'a request that names no key').toBe(false);
    },
  );

  it('[EK-10.1] let what is said of left paper reach nothing else of what outlives a dossier', () => {
    expect(may(aws, 'proofHttp', on('Survivors', 'PutItem', 'LEFT-PAPER'))).toBe(true);
    for (const pk of ['CERTIFICATES', 'ERASURES', 'RELATIONS'])
      expect(may(aws, 'proofHttp', on('Survivors', 'PutItem', pk)), pk).toBe(false);
    expect(may(aws, 'proofHttp', on('Survivors', 'PutItem'))).toBe(false);
  });

  it('let functions that need little of the records reach no more', () => {
    for (const name of ['proofHttp', 'eraseObjects'] as const) {
      expect(may(aws, name, on('Records', 'GetItem', 'CLOCK')), name).toBe(true);
      expect(may(aws, name, on('Records', 'GetItem', 'DOSSIER#a')), name).toBe(false);
    }
    expect(who(on('Records', 'UpdateItem', 'COUNTER'))).toEqual([
      'dossiersHttp',
      'relay',
      'registersHttp',
      'complaintsHttp',
    ]);
    expect(who(on('Records', 'UpdateItem', 'DOSSIER#a'))).toEqual([]);
    expect(who(on('Records', 'UpdateItem'))).toEqual([]);
  });
});
