import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { FUNCTIONS } from '../contracts/functions.ts';
import { PARTITIONS, RECORDS } from '../contracts/names.ts';
import type { PoolAction, TableAction } from './grant-actions.ts';
import { type MachineName, machineArn } from './machine-arn.ts';
import { allow, type Conditions, ObjectGrantor } from './object-grantor.ts';
import type { Profile } from './profile.ts';
import type { Resources } from './resources.ts';

type Partition = keyof typeof PARTITIONS;

const TABLE_READS: readonly TableAction[] = ['GetItem', 'Query'];
/** What can make an item another one, or none. A put is not here: a link is put too, and the store refuses one over another. */
const REWRITES: readonly TableAction[] = ['DeleteItem', 'BatchWriteItem'];
/** DynamoDB uses the caller's right to the table's key; these are what its documentation asks for, without wildcards. */
const KEY_TO_READ = ['kms:Decrypt', 'kms:DescribeKey'];
const KEY_TO_WRITE = [
  ...['kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
  ...['kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'],
];

/** Turns what a function does into policy statements, with the use of the data key that comes along with it. */
export class Grantor extends ObjectGrantor {
  readonly #stack: Stack;
  readonly #resources: Resources;
  readonly #profile: Profile;

  /** @param stack where the policies lie. */
  constructor(stack: Stack, resources: Resources, profile: Profile) {
    super(stack, resources);
    this.#stack = stack;
    this.#resources = resources;
    this.#profile = profile;
  }

  /** Whoever may delete or write over records may not do it with what was recorded in a chain (RIO-1.5). */
  records = (...actions: readonly TableAction[]) => this.#records(actions);
  /** Reads any record, and changes these, on the condition that others are as they were. */
  decide = (kinds: readonly Partition[], ...actions: readonly ('PutItem' | 'DeleteItem')[]) => [
    ...this.records('GetItem', 'Query', 'ConditionCheckItem'),
    ...this.recordsOf(kinds, ...actions),
  ];
  /** The data keys, and not the names that lay beside them before. */
  vault = (...actions: readonly TableAction[]) =>
    this.#table(this.#resources.vault, actions, this.#partitions('wrapped-key'));
  /** The names that have not moved out of the vault yet. */
  formerNames = (...actions: readonly ('Query' | 'DeleteItem')[]) =>
    this.#table(this.#resources.vault, actions, this.#partitions('wrapped-key', 'name'));
  /** The spares of keys: to see whether one is gone. */
  spares = (...actions: readonly ('Query' | 'GetItem' | 'PutItem' | 'DeleteItem')[]) =>
    this.#table(this.#resources.spares, actions);
  /** From end to end: keys have ids, and name nobody. */
  everyKey = () => [allow(['dynamodb:Scan'], [this.#resources.vault.tableArn, this.#resources.spares.tableArn])];
  /** These kinds only of what outlives a dossier. */
  survivorsOf = (kinds: readonly Partition[], ...actions: readonly TableAction[]) =>
    this.#table(this.#resources.survivors, actions, this.#partitions(...kinds));
  names = (...actions: readonly TableAction[]) => this.#table(this.#resources.names, actions);
  recordsOf = (kinds: readonly Partition[], ...actions: readonly TableAction[]) =>
    this.#records(actions, this.#partitions(...kinds));
  recordsAndChains = (...actions: readonly TableAction[]) => this.#table(this.#resources.records, actions);
  statistics = (...actions: readonly TableAction[]) => this.#table(this.#resources.statistics, actions);
  survivors = (...actions: readonly TableAction[]) => this.#table(this.#resources.survivors, actions);
  /** Counts: the next number of a year, or one mail more on a day. */
  takeNumbers = () => [allow(['dynamodb:UpdateItem'], [this.#resources.records.tableArn], this.#partitions('counter'))];

  /** Reads the records of one day, through the only index there is. */
  due = () => [allow(['dynamodb:Query'], [`${this.#resources.records.tableArn}/index/${RECORDS.dueIndex}`])];

  /** Reads from the same index which days have something: keys, which name nobody, and no other attribute (EK-7.2). */
  dueDays = () => {
    const keysOnly: Conditions = {
      // DynamoDB asks that every key of the table and of the index is here, whichever is read.
      'ForAllValues:StringEquals': {
        'dynamodb:Attributes': [RECORDS.pk, RECORDS.sk, RECORDS.dueDay, RECORDS.dueKey],
      },
      StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
    };
    return [allow(['dynamodb:Scan'], [`${this.#resources.records.tableArn}/index/${RECORDS.dueIndex}`], keysOnly)];
  };

  /** Wraps or unwraps the data key of one subject: a grant that opens no table and no bucket. */
  subjectKeys = (...actions: readonly ('GenerateDataKey' | 'Decrypt')[]) => {
    const oneSubject: Conditions = {
      'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['subject'] },
      ...(this.#profile.keyContext ? { Null: { 'kms:EncryptionContext:subject': 'false' } } : {}),
    };
    return [this.#key(this.#resources.keys.data, actions, oneSubject)];
  };

  /** Opens what is sealed, subject by subject. */
  unseal = () => [...this.vault('GetItem'), ...this.subjectKeys('Decrypt')];

  /** Asks the one function that makes data keys for one. */
  askForKeys = () => {
    const { physicalName } = FUNCTIONS.makeKey;
    const arn = this.#stack.formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: physicalName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return [allow(['lambda:InvokeFunction'], [arn])];
  };

  indexKey = (...actions: readonly 'GenerateMac'[]) => this.#resources.keys.index.map((key) => this.#key(key, actions));
  /** The one that signs now. */
  signingKey = (...actions: readonly ('Sign' | 'GetPublicKey')[]) => [
    this.#key(this.#resources.keys.signing[0], actions),
  ];
  /** Every key that ever signed: what is public of it. */
  signingKeys = () => this.#resources.keys.signing.map((key) => this.#key(key, ['GetPublicKey', 'DescribeKey']));

  accounts = (...actions: readonly PoolAction[]) => [
    allow(
      actions.map((action) => `cognito-idp:${action}`),
      [this.#resources.pool.userPoolArn],
    ),
  ];

  /** On the account's default bus; only events of this source. */
  publish = (source: string) => [
    allow(
      ['events:PutEvents'],
      [this.#arn('events', 'event-bus', 'default')],
      this.#profile.eventSource ? { StringEquals: { 'events:source': source } } : undefined,
    ),
  ];
  /** The identity is the sender's address itself, so no other sender can be used with it; so is the configuration set. */
  sendMail = (sender: string, configurationSet: string) => [
    allow(
      ['ses:SendEmail'],
      this.#profile.mailIdentity
        ? [this.#arn('ses', 'identity', sender), this.#arn('ses', 'configuration-set', configurationSet)]
        : ['*'],
    ),
  ];
  /** The list of addresses that bounced is one for the whole account, and SES knows no resource of it. */
  forgetAddresses = () => [allow(['ses:DeleteSuppressedDestination'], ['*'])];
  /** SendTaskSuccess supports no resource-level permission; a token names one waiting task. */
  answerTokens = () => [allow(['states:SendTaskSuccess'], ['*'])];

  /** @param name of the state machine, whose executions lie under the data key. */
  startExecutions = (name: MachineName) => {
    const arn = machineArn(this.#stack, name);
    return [
      allow(['states:StartExecution'], [arn]),
      this.#key(this.#resources.keys.data, ['Decrypt', 'GenerateDataKey'], {
        StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': arn },
      }),
    ];
  };

  /** Names and times of executions, and nothing of what they were given. */
  listExecutions = (name: MachineName) => [allow(['states:ListExecutions'], [machineArn(this.#stack, name)])];

  #table(table: TableV2, actions: readonly TableAction[], conditions?: Conditions): PolicyStatement[] {
    const writes = actions.some((action) => !TABLE_READS.includes(action));
    return [
      allow(
        actions.map((action) => `dynamodb:${action}`),
        [table.tableArn],
        conditions,
      ),
      allow([...KEY_TO_READ, ...(writes ? KEY_TO_WRITE : [])], [this.#resources.keys.data.keyArn], {
        StringEquals: { 'kms:ViaService': `dynamodb.${this.#stack.region}.amazonaws.com` },
      }),
    ];
  }

  #records = (actions: readonly TableAction[], conditions?: Conditions): PolicyStatement[] => [
    ...this.#table(this.#resources.records, actions, conditions),
    ...(actions.some((action) => REWRITES.includes(action)) ? [this.#keepChains()] : []),
  ];

  #keepChains = () =>
    new PolicyStatement({
      effect: Effect.DENY,
      actions: ['dynamodb:DeleteItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'],
      resources: [this.#resources.records.tableArn],
      conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [`${RECORDS.chains}*`] } },
    });

  /** Only these; a star stands for any id. A request that names no key, as a scan, is refused as well. */
  #partitions = (...kinds: readonly Partition[]): Conditions | undefined =>
    this.#profile.leadingKeys
      ? {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': kinds.map((kind) => PARTITIONS[kind]) },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        }
      : undefined;

  #key = (key: IKey, actions: readonly string[], conditions?: Conditions) =>
    allow(
      actions.map((action) => `kms:${action}`),
      [key.keyArn],
      conditions,
    );

  #arn = (service: string, resource: string, resourceName: string) =>
    this.#stack.formatArn({ service, resource, resourceName });
}
