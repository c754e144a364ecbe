import { Duration, Stack } from 'aws-cdk-lib';
import { type EventPattern, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EVENTS, OUTBOX, PREFIX, RECORDS } from '../../contracts/names.ts';
import { SCHEDULED, SCHEDULES, type Scheduled } from '../../contracts/schedules.ts';
import type { Resources } from '../resources.ts';
import type { HouseFunction } from './house-function.ts';
import { streamOf } from './table-stream.ts';

/** Attempts after the first; Lambda allows two for an event. */
const RETRIES = 2;
/** An event that was not processed for so long goes to the failure queue. */
const EVENT_AGE = Duration.hours(2);
/** Entries that the relay takes at once, and how often one that fails is offered again. */
const RELAY_BATCH = 10;
const RELAY_RETRIES = 5;

type Triggered =
  | Scheduled
  | 'inspect'
  | 'giveUpInspection'
  | 'relocate'
  | 'carryOnBatch'
  | 'sendTestInvitation'
  | 'bounces';
export type TriggersProps = {
  readonly functions: { readonly [N in Triggered]: HouseFunction } & { readonly scanner?: HouseFunction };
  readonly resources: Resources;
  /** The failure queue: events whose retries are used up. */
  readonly failures: IQueue;
  /** Where events about uploads go whose retries are used up: somebody waits for each of them. */
  readonly unchecked: IQueue;
};

/** What invokes which function: the stream, an event, or a schedule. */
export class Triggers extends Construct {
  readonly #failures: IQueue;
  readonly #unchecked: IQueue;

  constructor(scope: Construct, id: string, { functions, resources, failures, unchecked }: TriggersProps) {
    super(scope, id);
    this.#failures = failures;
    this.#unchecked = unchecked;
    const { relay, inspect, relocate, watchChains, keepSpares, endChains, bounces, scanner } = functions;
    for (const { lambda } of [
      ...SCHEDULED.map((name) => functions[name]),
      inspect,
      relocate,
      functions.carryOnBatch,
      functions.sendTestInvitation,
      bounces,
      ...(scanner ? [scanner] : []),
    ])
      lambda.configureAsyncInvoke({
        retryAttempts: RETRIES,
        maxEventAge: EVENT_AGE,
        onFailure: new SqsDestination(lambda === inspect.lambda ? unchecked : failures),
      });
    this.#giveUp(functions.giveUpInspection);
    this.#counts(functions.measure);
    const records = streamOf(Stack.of(this), 'records', resources.records);
    this.#relay(relay, records, resources);
    this.#links(watchChains, records, resources);
    this.#stream('Keys', keepSpares, streamOf(Stack.of(this), 'vault', resources.vault), resources);
    for (const name of SCHEDULED) this.#every(name, functions[name]);
    const bucket = [resources.documents.bucketName];
    const arrived: EventPattern = {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: bucket }, object: { key: [{ prefix: PREFIX.incoming }] } },
    };
    this.#on('Arrived', arrived, [inspect, ...(scanner ? [scanner] : [])], unchecked);
    const scanned: EventPattern = {
      source: [scanner ? EVENTS.scannerSource : EVENTS.malwareSource],
      detailType: [EVENTS.malwareDetailType],
      detail: { s3ObjectDetails: { bucketName: bucket, objectKey: [{ prefix: PREFIX.incoming }] } },
    };
    this.#on('Scanned', scanned, [inspect], unchecked);
    this.#on('EndChain', { source: [EVENTS.source], detailType: [EVENTS.endChain] }, [endChains]);
    this.#on('CarryOnBatch', { source: [EVENTS.source], detailType: [EVENTS.carryOnBatch] }, [functions.carryOnBatch]);
    const asked = { source: [EVENTS.source], detailType: [EVENTS.sendTestInvitation] };
    this.#on('SendTestInvitation', asked, [functions.sendTestInvitation]);
    this.#on('Relocate', { source: [EVENTS.source], detailType: [EVENTS.relocate] }, [relocate]);
  }

  /** Only inserted outbox entries invoke the relay. */
  #relay(relay: HouseFunction, stream: string, resources: Resources): void {
    this.#stream('Outbox', relay, stream, resources, [
      {
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { sk: { S: FilterRule.isEqual(OUTBOX) } } },
      },
    ]);
  }

  /** A link of a chain is inserted and stays as it is: whatever else happens to one is looked at at once. */
  #links(watchChains: HouseFunction, stream: string, resources: Resources): void {
    this.#stream('Links', watchChains, stream, resources, [
      {
        eventName: FilterRule.or('MODIFY', 'REMOVE'),
        dynamodb: {
          Keys: { pk: { S: FilterRule.beginsWith(RECORDS.chains) }, sk: { S: FilterRule.beginsWith(RECORDS.links) } },
        },
      },
    ]);
  }

  #stream(
    id: string,
    { lambda, role }: HouseFunction,
    streamArn: string,
    { keys }: Resources,
    filters: readonly { readonly [key: string]: unknown }[] = [],
  ): void {
    const statements = [
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [streamArn],
      }),
      new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
      new PolicyStatement({
        actions: ['kms:Decrypt'],
        resources: [keys.data.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
      }),
    ];
    for (const statement of statements) role.addToPolicy(statement);
    const mapping = new EventSourceMapping(this, id, {
      target: lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: RELAY_BATCH,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: RELAY_RETRIES,
      onFailure: new SqsDlq(this.#failures),
      ...(filters.length > 0 ? { filters: filters.map((filter) => FilterCriteria.filter(filter)) } : {}),
    });
    // The mapping is refused while the role may not read the stream yet.
    mapping.node.addDependency(role);
  }

  /** What it cannot do either comes again, and ends in the failure queue. */
  #giveUp({ lambda, role }: HouseFunction): void {
    role.addToPolicy(
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        resources: [this.#unchecked.queueArn],
      }),
    );
    const mapping = new EventSourceMapping(this, 'Unchecked', {
      target: lambda,
      eventSourceArn: this.#unchecked.queueArn,
      batchSize: RELAY_BATCH,
      reportBatchItemFailures: true,
    });
    mapping.node.addDependency(role);
  }

  /** How many messages there are, and nothing of what is in them. */
  #counts({ role }: HouseFunction): void {
    role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:GetQueueAttributes'], resources: [this.#failures.queueArn] }),
    );
  }

  #every(name: Scheduled, target: HouseFunction): void {
    const schedule = Schedule.rate(Duration.minutes(SCHEDULES[name]));
    this.#rule(`Every${name.charAt(0).toUpperCase()}${name.slice(1)}`, [target], { schedule });
  }

  #on(id: string, eventPattern: EventPattern, targets: readonly HouseFunction[], deadLetters = this.#failures): void {
    this.#rule(id, targets, { eventPattern }, deadLetters);
  }

  #rule(
    id: string,
    functions: readonly HouseFunction[],
    when: { schedule: Schedule } | { eventPattern: EventPattern },
    deadLetterQueue = this.#failures,
  ) {
    const targets = functions.map(
      ({ lambda }) => new LambdaTarget(lambda, { deadLetterQueue, retryAttempts: RETRIES, maxEventAge: EVENT_AGE }),
    );
    new Rule(this, id, { ...when, targets });
  }
}
