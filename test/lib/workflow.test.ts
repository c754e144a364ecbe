import { describe, expect, it } from 'vitest';
import { mayBeAbsent, type VariableName } from '../../contracts/environment.ts';
import { FUNCTIONS, type FunctionName } from '../../contracts/functions.ts';
import {
  EVENTS,
  MACHINES,
  MAIL_CONFIGURATION_SET,
  METRICS,
  OUTBOX,
  OUTPUTS,
  RUN_METRICS,
  STREAM_PARAMETERS,
} from '../../contracts/names.ts';
import { SCHEDULED, SCHEDULES } from '../../contracts/schedules.ts';
import { LAYOUT } from '../../stores/layout.ts';
import { ALARM_EMAIL } from './contexts.ts';
import type { Statement } from './statements.ts';
import { ofType, one, synthesized } from './synthesized.ts';

const [aws, local, told] = synthesized('aws', 'local', 'asked');
const FUNCTION = 'AWS::Lambda::Function';
const names = Object.keys(FUNCTIONS) as FunctionName[];
const functionOf = (name: FunctionName, from = aws) => one(from, FUNCTION, `${name}Function`);
const rules = [...ofType(aws, 'AWS::Events::Rule').values()];
const targetsOf = (rule: Readonly<Record<string, unknown>> | undefined) =>
  ((rule?.Targets ?? []) as { Arn: object; DeadLetterConfig?: object }[]).map((target) => ({
    name: /"(\w+)Function/.exec(JSON.stringify(target.Arn))?.[1],
    caught: target.DeadLetterConfig !== undefined,
  }));

describe('the functions', () => {
  it('are those of the list; the scanner only where GuardDuty is missing', () => {
    const deployed = (from: typeof aws) =>
      [...ofType(from, FUNCTION).keys()].map((id) => id.replace(/Function[0-9A-F]{8}$/, '')).sort();
    expect(deployed(local)).toEqual([...names].sort());
    expect(deployed(aws)).toEqual(names.filter((name) => name !== 'scanner').sort());
  });

  it.each(names.filter((name) => name !== 'scanner'))('%s is as the list says', (name) => {
    const { timeout, memory, variables } = FUNCTIONS[name];
    const made = functionOf(name);
    expect(made).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: timeout,
      MemorySize: memory,
      TracingConfig: { Mode: 'Active' },
    });
    const environment = (made.Environment as { Variables: object }).Variables;
    const given: readonly VariableName[] = variables;
    expect(Object.keys(environment).sort()).toEqual([...new Set(given.filter((one) => !mayBeAbsent(one)))].sort());
  });

  it('log each to a group of its own, for a year', () => {
    const groups = [...ofType(aws, 'AWS::Logs::LogGroup').values()];
    expect(groups).toHaveLength(ofType(aws, FUNCTION).size + Object.keys(MACHINES).length + 1);
    for (const group of groups) expect(group.RetentionInDays).toBe(365);
    const used = [...ofType(aws, FUNCTION).values()].map(({ LoggingConfig }) => JSON.stringify(LoggingConfig));
    expect(new Set(used).size).toBe(used.length);
    expect(used).not.toContain(undefined);
  });

  it('know the stage, which in production refuses another clock', () => {
    const stage = (from: typeof aws) =>
      (functionOf('sweep', from).Environment as { Variables: { STAGE: string } }).Variables.STAGE;
    expect(stage(aws)).toBe('production');
    expect(stage(local)).toBe('local');
  });
});

describe('what wakes them', () => {
  it('is the stream, for new outbox entries only, with a place for what keeps failing', () => {
    const mapping = one(aws, 'AWS::Lambda::EventSourceMapping', 'TriggersOutbox');
    expect(OUTBOX).toBe(LAYOUT.outbox.sk);
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(mapping.DestinationConfig).toHaveProperty('OnFailure.Destination');
    const { Filters } = mapping.FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [OUTBOX] } } } },
    ]);
  });

  it('[RIO-1.5] is the stream too, for links of a chain that are written over or deleted', () => {
    const mapping = one(aws, 'AWS::Lambda::EventSourceMapping', 'TriggersLinks');
    expect(JSON.stringify(mapping.FunctionName)).toContain('"watchChainsFunction');
    expect(mapping.DestinationConfig).toHaveProperty('OnFailure.Destination');
    const { Filters } = mapping.FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      {
        eventName: ['MODIFY', 'REMOVE'],
        dynamodb: { Keys: { pk: { S: [{ prefix: 'AUDIT#' }] }, sk: { S: [{ prefix: 'E#' }] } } },
      },
    ]);
    expect(LAYOUT.audit).toMatchObject({ pk: 'AUDIT#{chain}', sk: 'E#{seq}', written: 'once' });
  });

  it('[EK-4.1] is the stream that a table has after it was restored, when that is given: in what reads it and in what may read it', () => {
    const { Parameters, Conditions } = aws.templates.workflow as unknown as Record<string, Record<string, object>>;
    for (const [mapping, parameter] of [
      ['TriggersOutbox', STREAM_PARAMETERS.records],
      ['TriggersLinks', STREAM_PARAMETERS.records],
      ['TriggersKeys', STREAM_PARAMETERS.vault],
    ] as const) {
      expect(Parameters?.[parameter]).toMatchObject({ Default: '', Type: 'String' });
      expect(Conditions?.[`${parameter}IsGiven`]).toEqual({ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: parameter }, ''] }] });
      const stream = {
        'Fn::If': [
          `${parameter}IsGiven`,
          { Ref: parameter },
          { 'Fn::ImportValue': expect.stringContaining('StreamArn') },
        ],
      };
      const { EventSourceArn, FunctionName } = one(aws, 'AWS::Lambda::EventSourceMapping', mapping);
      expect(EventSourceArn).toEqual(stream);
      const reader = (FunctionName as { Ref: string }).Ref.replace(/Function\w+$/, '');
      const policy = one(aws, 'AWS::IAM::Policy', `${reader}Role`).PolicyDocument as {
        Statement: { Resource: unknown }[];
      };
      expect(policy.Statement.map(({ Resource }) => Resource)).toContainEqual(stream);
    }
  });

  it('is the clock, as often as the list says, of everything that runs by itself and nothing else', () => {
    const RATES: Readonly<Record<number, string>> = { 15: 'rate(15 minutes)', 60: 'rate(1 hour)', 1440: 'rate(1 day)' };
    const timed = rules.filter((rule) => rule.ScheduleExpression !== undefined);
    const found = timed.flatMap((rule) =>
      targetsOf(rule).map((target) => ({ ...target, every: rule.ScheduleExpression })),
    );
    const byName = (one: { name?: string | undefined }, other: { name?: string | undefined }) =>
      `${one.name}`.localeCompare(`${other.name}`);
    const listed = SCHEDULED.map((name) => ({ name, caught: true, every: RATES[SCHEDULES[name]] }));
    expect(found.sort(byName)).toEqual(listed.sort(byName));
  });

  it('is an upload, its verdict, or a relocation', () => {
    const on = (type: string, from = rules) =>
      targetsOf(
        from.find(({ EventPattern }) =>
          (EventPattern as { 'detail-type'?: string[] } | undefined)?.['detail-type']?.includes(type),
        ),
      ).map(({ name }) => name);
    expect(on('Object Created')).toEqual(['inspect']);
    expect(on(EVENTS.malwareDetailType)).toEqual(['inspect']);
    expect(on(EVENTS.relocate)).toEqual(['relocate']);
    expect(on(EVENTS.endChain)).toEqual(['endChains']);
    expect(on('Object Created', [...ofType(local, 'AWS::Events::Rule').values()])).toEqual(['inspect', 'scanner']);
  });

  it('never loses what failed', () => {
    const invoked = [...ofType(aws, 'AWS::Lambda::EventInvokeConfig').values()];
    expect(invoked).toHaveLength(13);
    for (const { DestinationConfig } of invoked) expect(DestinationConfig).toHaveProperty('OnFailure.Destination');
    expect(one(aws, 'AWS::SQS::Queue', 'Failures')).toMatchObject({
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 1_209_600,
    });
  });
});

describe('an upload whose inspection was tried to its end', () => {
  const unchecked = expect.stringMatching(/^Unchecked/);

  it('goes to who tells its sender, and not to a queue that nobody reads, whichever way it failed', () => {
    const [invoked] = [...ofType(aws, 'AWS::Lambda::EventInvokeConfig').entries()].filter(([id]) =>
      id.startsWith('inspect'),
    );
    expect(invoked?.[1].DestinationConfig).toEqual({
      OnFailure: { Destination: { 'Fn::GetAtt': [unchecked, 'Arn'] } },
    });
    const targets = rules.flatMap((rule) => rule.Targets as { Arn: object; DeadLetterConfig: object }[]);
    const inspecting = targets.filter(({ Arn }) => JSON.stringify(Arn).includes('"inspectFunction'));
    expect(inspecting).toHaveLength(2);
    for (const { DeadLetterConfig } of inspecting)
      expect(DeadLetterConfig).toEqual({ Arn: { 'Fn::GetAtt': [unchecked, 'Arn'] } });
  });

  it('is given up by one function, and comes to the failures when that fails too', () => {
    const mapping = one(aws, 'AWS::Lambda::EventSourceMapping', 'TriggersUnchecked');
    expect(JSON.stringify(mapping.FunctionName)).toContain('"giveUpInspectionFunction');
    expect(mapping).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
    expect(one(aws, 'AWS::SQS::Queue', 'Unchecked')).toMatchObject({
      SqsManagedSseEnabled: true,
      VisibilityTimeout: 6 * FUNCTIONS.giveUpInspection.timeout,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [expect.stringMatching(/^Failures/), 'Arn'] } },
    });
  });
});

describe('[RIO-1.5] what is said when the log does not hold', () => {
  const alarms = [...ofType(aws, 'AWS::CloudWatch::Alarm').values()];
  const on = (MetricName: string) => alarms.find((alarm) => alarm.MetricName === MetricName);

  it('is an alarm on each metric, by the service that counts it', () => {
    const watched = alarms
      .map(({ Namespace, MetricName, Dimensions }) => ({ Namespace, MetricName, Dimensions }))
      .filter(({ Namespace }) => Namespace === METRICS.namespace)
      .filter(({ MetricName }) => !(Object.values(RUN_METRICS) as unknown[]).includes(MetricName));
    expect(watched.sort((a, b) => (String(a.MetricName) < String(b.MetricName) ? -1 : 1))).toEqual(
      Object.entries(METRICS.services)
        .map(([MetricName, Value]) => ({
          Namespace: METRICS.namespace,
          MetricName,
          Dimensions: [{ Name: 'service', Value }],
        }))
        .sort((a, b) => (a.MetricName < b.MetricName ? -1 : 1)),
    );
  });

  it('of a fault at once, and of silence after two days', () => {
    expect(on('ChainFaults')).toMatchObject({
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    });
    for (const name of ['ChainsFollowed', 'ChainsAnchored'])
      expect(on(name), name).toMatchObject({ Period: 86_400, EvaluationPeriods: 2, TreatMissingData: 'breaching' });
  });
});

describe('where alarms lead to', () => {
  const ALARM = 'AWS::CloudWatch::Alarm';
  const alarmsOf = (from: typeof aws) => [...from.all, ...from.portal].filter(([, { Type }]) => Type === ALARM);
  const [topicId] = [...ofType(aws, 'AWS::SNS::Topic').keys()].filter((id) => id.startsWith('AlarmsTopic'));

  it.each([...alarmsOf(aws).keys()])('is one topic, for every alarm and for its end (alarm %i)', (place) => {
    const [id, { Properties }] = alarmsOf(aws)[place] ?? ['', { Properties: {} }];
    const actions = { AlarmActions: [{ Ref: topicId }], OKActions: [{ Ref: topicId }] };
    expect([id, topicId, Properties]).toEqual([id, expect.any(String), expect.objectContaining(actions)]);
  });

  it('[EK-6.1] lies under a key of its own, which CloudWatch may use for our alarms only', () => {
    expect(JSON.stringify(one(aws, 'AWS::SNS::Topic', 'AlarmsTopic').KmsMasterKeyId)).toContain('AlarmsKey');
    const { KeyPolicy } = one(aws, 'AWS::KMS::Key', 'AlarmsKey') as { KeyPolicy: { Statement: Statement[] } };
    const cloudWatch = KeyPolicy.Statement.filter((one) => JSON.stringify(one).includes('cloudwatch.amazonaws.com'));
    expect(cloudWatch).toMatchObject([{ Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Effect: 'Allow' }]);
    expect(JSON.stringify(cloudWatch[0]?.Condition)).toContain(':alarm:');
    const policies = [...ofType(aws, 'AWS::SNS::TopicPolicy').entries()].filter(([id]) => id.startsWith('AlarmsTopic'));
    expect(policies).toHaveLength(1);
    const text = JSON.stringify(policies);
    expect(text).toContain('cloudwatch.amazonaws.com');
    // What says that mail does not go out must not rest on the service that sends it.
    expect(text).not.toContain('ses.amazonaws.com');
  });

  it('is read at the address that was given at the deployment, which confirms it; without one by nobody', () => {
    const mails = (from: typeof aws) =>
      [...ofType(from, 'AWS::SNS::Subscription').values()].filter(({ Protocol }) => Protocol === 'email');
    expect(mails(told)).toMatchObject([{ Endpoint: ALARM_EMAIL, TopicArn: { Ref: topicId } }]);
    expect(mails(aws)).toEqual([]);
  });

  it('is reached as soon as something was tried to its end', () => {
    const waiting = alarmsOf(aws).map(([, { Properties }]) => Properties);
    expect(waiting).toContainEqual(
      expect.objectContaining({
        Namespace: 'AWS/SQS',
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 1,
        Dimensions: [
          { Name: 'QueueName', Value: { 'Fn::ImportValue': expect.stringMatching(/FnGetAttFailures\w+QueueName/) } },
        ],
      }),
    );
  });
});

describe('what became of a mail', () => {
  it('is told by SES, of bounces and complaints, to a topic that nobody else may use', () => {
    expect(one(aws, 'AWS::SES::ConfigurationSet')).toMatchObject({
      Name: MAIL_CONFIGURATION_SET,
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
    expect(one(aws, 'AWS::SES::ConfigurationSetEventDestination')).toMatchObject({
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['bounce', 'complaint'],
        SnsDestination: { TopicARN: { Ref: expect.stringMatching(/^MailEventsTopic/) } },
      },
    });
    const { PolicyDocument } = one(aws, 'AWS::SNS::TopicPolicy', 'MailEvents') as {
      PolicyDocument: { Statement: Statement[] };
    };
    const allows = PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow');
    expect(allows).toHaveLength(1);
    expect(allows[0]).toMatchObject({ Action: 'sns:Publish', Principal: { Service: 'ses.amazonaws.com' } });
    expect(JSON.stringify(allows[0]?.Condition)).toContain('AWS:SourceAccount');
  });

  it('[EK-6.1] lies under a key of its own, which SES may use for our mails only', () => {
    const topic = one(aws, 'AWS::SNS::Topic', 'MailEvents');
    expect(JSON.stringify(topic.KmsMasterKeyId)).toContain('MailEventsKey');
    const { KeyPolicy } = one(aws, 'AWS::KMS::Key', 'MailEventsKey') as { KeyPolicy: { Statement: Statement[] } };
    const ses = KeyPolicy.Statement.filter((statement) => JSON.stringify(statement).includes('ses.amazonaws.com'));
    expect(ses).toMatchObject([{ Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Effect: 'Allow' }]);
    expect(JSON.stringify(ses[0]?.Condition)).toContain(`:configuration-set/${MAIL_CONFIGURATION_SET}`);
    expect(JSON.stringify(ses[0]?.Condition)).toContain('aws:SourceAccount');
  });

  it('reaches its function, or the failures', () => {
    const subscription = one(aws, 'AWS::SNS::Subscription');
    expect(JSON.stringify(subscription.Endpoint)).toContain('"bouncesFunction');
    expect(JSON.stringify(subscription.RedrivePolicy)).toContain('"Failures');
  });
});

describe.each(['erasure', 'consent'] as const)('the %s machine', (name) => {
  const id = name === 'erasure' ? 'Erasure' : 'Consent';

  it('[EK-6.1] runs under our own key and logs no data', () => {
    expect(one(aws, 'AWS::StepFunctions::StateMachine', id)).toMatchObject({
      StateMachineType: 'STANDARD',
      StateMachineName: MACHINES[name],
      LoggingConfiguration: { IncludeExecutionData: false, Level: 'ALL' },
      TracingConfiguration: { Enabled: true },
      EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY' },
    });
  });
});

it('has the outputs that the commands read', () => {
  expect(Object.keys(aws.templates.workflow.Outputs ?? {})).toEqual(
    expect.arrayContaining(Object.values(OUTPUTS.workflow)),
  );
});
