import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CALLS_BY_HAND } from '../../lib/calls-by-hand.ts';
import { named, tablesIn } from '../support/data-map.ts';
import { MONITOR } from './contexts.ts';
import type { Statement } from './statements.ts';
import { type Synthesized, synthesized } from './synthesized.ts';

const [aws, elsewhere, copying] = synthesized('aws', 'asked', 'copying');
const watching = (from: Synthesized) => Object.entries(from.templates.watch.Resources);
const of = (type: string, from = aws) => watching(from).filter(([, { Type }]) => Type === type);
/** Letters of the ARN of a key, or the name of a bucket: none is longer. */
const LONGEST = 80;
const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');

/** What says something by itself, by the name that it has in the runbook, with its own words about it. */
const rings = [
  ...of('AWS::CloudWatch::Alarm', copying).map(
    ([id, { Properties }]) => [id, String(Properties.AlarmDescription)] as const,
  ),
  ...of('AWS::Events::Rule', copying).map(([id, { Properties }]) => [id, JSON.stringify(Properties.Targets)] as const),
  ...[...of('AWS::Budgets::Budget'), ...of('AWS::CE::AnomalySubscription')].map(([id]) => [id, ''] as const),
].map(([id, text]) => ({
  name: id.replace(/^(ServiceAlarms|ChainAlarms|ByHand|Costs|Copies)/, '').replace(/[0-9A-F]{8}$/, ''),
  text,
}));

type Trust = Statement & { readonly Principal?: { readonly Service?: string | readonly string[] } };
const servicesOf = (statements: readonly Trust[]) =>
  [...new Set(statements.flatMap(({ Principal }) => Principal?.Service ?? []))].toSorted();

const table = (tablesIn(runbook).get('alarm') ?? []).flatMap(({ alarm, paragraph }) =>
  named(alarm).map((name) => ({ name, place: paragraph ?? '' })),
);
/** The narrowest row: a name that is written out goes before one with an ellipsis. */
const rowOf = (name: string) =>
  table.find((row) => row.name === name) ??
  table.find((row) => row.name.startsWith('…') && name.endsWith(row.name.slice(1)));

describe('[EK-4.1] the table of the runbook', () => {
  it('knows who watches', () => {
    expect(rings.length).toBeGreaterThan(45);
  });

  it.each(rings)('has $name, with a paragraph that is there', ({ name, text }) => {
    const place = rowOf(name)?.place;
    expect(place).toBeDefined();
    expect(runbook).toContain(`**${place}.**`);
    // The message leads to the same paragraph; those of AWS's own have words of their own.
    const [, named] = /Runbook: \\*['"]([^'"\\]+)/.exec(text) ?? [];
    if (text !== '') expect(named).toBe(place);
  });

  it.each(table)('has $name for something that is deployed', ({ name }) => {
    expect(rings.filter((one) => rowOf(one.name)?.name === name)).not.toEqual([]);
  });
});

describe('what reaches the topic', () => {
  const policies = of('AWS::SNS::TopicPolicy').map(([, { Properties }]) => Properties.PolicyDocument);
  // The cast: what CDK makes of a policy.
  const [{ Statement } = { Statement: [] }] = policies as { Statement: Trust[] }[];
  const statements = Statement.filter(({ Effect }) => Effect === 'Allow');

  it('[EK-6.1] is what of this account says something, and nothing else', () => {
    expect(servicesOf(statements)).toEqual([
      'budgets.amazonaws.com',
      'cloudwatch.amazonaws.com',
      'costalerts.amazonaws.com',
      'events.amazonaws.com',
    ]);
    for (const { Condition } of statements) expect(Condition?.StringEquals).toHaveProperty('aws:SourceAccount');
  });

  it('[EK-6.1] may use its key', () => {
    const [key] = of('AWS::KMS::Key').map(([, { Properties }]) => Properties.KeyPolicy as { Statement: Trust[] });
    expect(servicesOf(key?.Statement ?? [])).toEqual(servicesOf(statements));
  });
});

describe('what is changed by hand', () => {
  it('is seen by a trail of calls that write, whose files nobody else can put there', () => {
    const [[, trail] = []] = of('AWS::CloudTrail::Trail');
    expect(trail?.Properties).toMatchObject({
      IsLogging: true,
      EnableLogFileValidation: true,
      EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }],
    });
    const [policy] = of('AWS::S3::BucketPolicy').map(
      ([, { Properties }]) => Properties.PolicyDocument as { Statement: Trust[] },
    );
    const allowed = (policy?.Statement ?? []).filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.map(({ Action }) => Action).toSorted()).toEqual(['s3:GetBucketAcl', 's3:PutObject']);
    for (const { Condition, Principal } of allowed) {
      expect(Principal).toEqual({ Service: 'cloudtrail.amazonaws.com' });
      expect(Condition?.StringEquals).toHaveProperty('aws:SourceArn');
    }
  });

  type Pattern = { source: string[]; detail: { eventName?: string[] } };
  // The cast: what CDK makes of a rule.
  const patterns = of('AWS::Events::Rule', copying).map(
    ([id, { Properties }]) => [id, Properties.EventPattern as Pattern] as const,
  );

  it.each(Object.entries(CALLS_BY_HAND.heard))('is heard by a rule, each call of %s', (_, calls) => {
    expect(patterns.map(([, { detail }]) => detail.eventName)).toContainEqual(Object.keys(calls));
  });

  it('has a reason for each call, whether it is heard or not', () => {
    const reasons = [CALLS_BY_HAND.heard, { none: CALLS_BY_HAND.notHeard }].flatMap((table) =>
      Object.values(table).flatMap((calls) => Object.values(calls)),
    );
    expect(reasons.length).toBeGreaterThan(80);
    for (const reason of reasons) expect(reason).toMatch(/^\w.{12,}\w\)?$/);
  });

  it.each(patterns)('is heard by a pattern that EventBridge takes, of 2,048 signs: %s', (_, pattern) => {
    // What is only known when it is deployed, as long as it may be.
    const filled = JSON.stringify(pattern, (_key, value: unknown) =>
      typeof value === 'object' &&
      value !== null &&
      ('Fn::ImportValue' in value || 'Ref' in value || 'Fn::GetAtt' in value)
        ? 'x'.repeat('Ref' in value ? 14 : LONGEST)
        : typeof value === 'object' && value !== null && 'Fn::Join' in value
          ? JSON.stringify((value as { 'Fn::Join': unknown[] })['Fn::Join'])
          : value,
    );
    expect(filled.length).toBeLessThanOrEqual(2_048);
  });

  it('is seen by the trail that the account has, where it has one', () => {
    expect(of('AWS::CloudTrail::Trail', elsewhere)).toEqual([]);
    expect(of('AWS::Events::Rule', elsewhere)).toHaveLength(of('AWS::Events::Rule').length);
  });
});

describe('what it costs', () => {
  it('is held against a budget: what was spent, and what is expected', () => {
    const [[, budget] = []] = of('AWS::Budgets::Budget', elsewhere);
    expect(budget?.Properties).toMatchObject({
      Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 75, Unit: 'USD' } },
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers: [{ SubscriptionType: 'SNS' }] },
        {
          Notification: { NotificationType: 'FORECASTED', Threshold: 100 },
          Subscribers: [{ SubscriptionType: 'SNS' }],
        },
      ],
    });
  });

  it('is watched by the one monitor that an account may have: ours, or the one that it has', () => {
    expect(of('AWS::CE::AnomalyMonitor')).toHaveLength(1);
    expect(of('AWS::CE::AnomalyMonitor', elsewhere)).toEqual([]);
    const [[, watched] = []] = of('AWS::CE::AnomalySubscription', elsewhere);
    expect(watched?.Properties).toMatchObject({ MonitorArnList: [MONITOR], Frequency: 'IMMEDIATE' });
  });
});

describe('the dashboard', () => {
  type Widget = { x: number; y: number; width: number; height: number; properties: Shown };
  type Shown = { title?: string; alarms?: unknown[]; sortBy?: string; metrics?: unknown[][] };
  const [dashboard] = of('AWS::CloudWatch::Dashboard').map(([, { Properties }]) => Properties.DashboardBody);
  const [, parts] = (dashboard as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
  const body = JSON.parse(parts.map((part) => (typeof part === 'string' ? part : 'x')).join('')) as {
    widgets: Widget[];
  };

  it('fits one screen: of 1080 points the heads above it leave seventeen rows of 48', () => {
    const bottom = Math.max(...body.widgets.map(({ y, height }) => y + height));
    const right = Math.max(...body.widgets.map(({ x, width }) => x + width));
    expect(bottom).toBeLessThanOrEqual(17);
    expect(right).toBeLessThanOrEqual(24);
  });

  it('has every alarm, those that ring first', () => {
    const shown = body.widgets.flatMap(({ properties }) => properties.alarms ?? []);
    expect(shown).toHaveLength(of('AWS::CloudWatch::Alarm').length);
    expect(body.widgets[0]?.properties.sortBy).toBe('stateUpdatedTimestamp');
  });

  it('says in words what each line is, under a title that fits and says where to look', () => {
    for (const { width, properties } of body.widgets) {
      // A letter of a title is eight points, a column of a screen of 1920 is eighty.
      expect((properties.title ?? '').length).toBeLessThanOrEqual(width * 10 - 4);
      for (const metric of properties.metrics ?? []) expect(metric.at(-1)).toHaveProperty('label');
    }
  });

  it('has searches beside it, of the logs of every function', () => {
    const queries = aws.all.filter(([, { Type }]) => Type === 'AWS::Logs::QueryDefinition');
    expect(queries.length).toBeGreaterThan(8);
    const groups = new Set(
      queries.flatMap(([, { Properties }]) => (Properties.LogGroupNames as object[]).map((one) => JSON.stringify(one))),
    );
    const functions = aws.all.filter(([, { Type }]) => Type === 'AWS::Lambda::Function');
    expect(
      functions
        .filter(
          ([, { Properties }]) =>
            !groups.has(JSON.stringify((Properties.LoggingConfig as { LogGroup: object }).LogGroup)),
        )
        .map(([id]) => id),
    ).toEqual([]);
  });
});

it('the time of each function is watched in its log', () => {
  const filters = aws.all.filter(([, { Type }]) => Type === 'AWS::Logs::MetricFilter');
  const functions = aws.all.filter(([, { Type }]) => Type === 'AWS::Lambda::Function');
  expect(filters).toHaveLength(functions.length);
  for (const [, { Properties }] of filters)
    expect(Properties).toMatchObject({
      FilterPattern: '?"Task timed out" ?"Status: timeout"',
      MetricTransformations: [{ MetricName: 'Timeouts', MetricNamespace: 'DossierwachtLogs', MetricValue: '1' }],
    });
});
