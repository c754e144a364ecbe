import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MACHINES, METRICS, RUN_METRICS } from '../../contracts/names.ts';
import { SCHEDULED, SCHEDULES } from '../../contracts/schedules.ts';
import { ofType, synthesized } from './synthesized.ts';

const [aws, local] = synthesized('aws', 'local');
type Alarm = {
  readonly MetricName?: string;
  readonly Namespace?: string;
  readonly AlarmDescription: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
};
// The cast: what CloudFormation calls the properties of an alarm.
const alarms = [...ofType(aws, 'AWS::CloudWatch::Alarm').values()] as unknown as readonly Alarm[];
const about = (metric: string, value: unknown) =>
  alarms.filter(
    ({ MetricName, Dimensions }) =>
      MetricName === metric && JSON.stringify(Dimensions?.map(({ Value }) => Value)) === JSON.stringify([value]),
  );

describe('[EK-4.1] what stands still is heard', () => {
  it.each(SCHEDULED)('%s rings by its silence, and when part of its work fails', (task) => {
    const daily = SCHEDULES[task] === 24 * 60;
    expect(about(RUN_METRICS.done, task)).toMatchObject([
      {
        Namespace: METRICS.namespace,
        Period: daily ? 86_400 : 3_600,
        EvaluationPeriods: daily ? 2 : 3,
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
      },
    ]);
    expect(about(RUN_METRICS.failed, task)).toMatchObject([
      { Namespace: METRICS.namespace, Threshold: 1, TreatMissingData: 'notBreaching' },
    ]);
  });

  describe.each(Object.values(MACHINES))('an execution of %s', (id) => {
    it.each(['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'])(
      'that ends without its end: %s',
      (name) => {
        const of = alarms.filter(
          ({ MetricName, Dimensions }) =>
            MetricName === name && JSON.stringify(Dimensions).includes(`:stateMachine:${id}"`),
        );
        expect(of).toMatchObject([{ Namespace: 'AWS/States', Threshold: 1, TreatMissingData: 'notBreaching' }]);
      },
    );
  });

  it('has a machine for each of those names', () => {
    const made = [...ofType(aws, 'AWS::StepFunctions::StateMachine').values()];
    expect(made.map(({ StateMachineName }) => StateMachineName).toSorted()).toEqual(Object.values(MACHINES).toSorted());
  });

  const readers = [...ofType(aws, 'AWS::Lambda::EventSourceMapping').values()]
    .filter(({ EventSourceArn }) => /Stream/.test(JSON.stringify(EventSourceArn)))
    .map(({ FunctionName }) => FunctionName);
  it('there is who reads the stream', () => {
    expect(readers.length).toBeGreaterThan(1);
  });
  it.each(readers.map((name) => [JSON.stringify(name), name]))('what waits in the stream for %s', (_, name) => {
    const [, id] = /"Ref":"(\w+)"/.exec(JSON.stringify(name)) ?? [];
    const of = alarms.filter(
      ({ MetricName, Dimensions }) => MetricName === 'IteratorAge' && JSON.stringify(Dimensions).includes(`Ref${id}`),
    );
    expect(of).toMatchObject([{ Statistic: 'Maximum', Threshold: 300_000 }]);
  });

  it.each([
    ['AWS/ApiGateway', '5xx'],
    ['AWS/Lambda', 'Errors'],
    ['AWS/Lambda', 'Throttles'],
    ['AWS/SES', 'Reputation.BounceRate'],
    ['AWS/SES', 'Reputation.ComplaintRate'],
  ])('%s %s', (namespace, name) => {
    expect(alarms.filter(({ Namespace, MetricName }) => Namespace === namespace && MetricName === name)).toHaveLength(
      1,
    );
  });
});

/**
 * Alarms that `test/workflows/alarms.deployed.test.ts` cannot make ring, each with the test in which its number is written by what writes it, or
 * why there is none.
 */
const NOT_RUNG: Readonly<Record<string, { readonly writtenIn: string } | { readonly notHere: string }>> = {
  ChainAlarmsNotFollowed: { writtenIn: 'test/lambdas/proof/follow-chains.test.ts' },
  ChainAlarmsNotAnchored: { writtenIn: 'test/lambdas/proof/anchor.test.ts' },
  ServiceAlarmsSignInFailures: {
    notHere: 'a difference of two numbers of Cognito, and the local cloud knows no sum of metrics',
  },
};

describe('[EK-4.1] each alarm of AWS', () => {
  const rings = new Set(
    [...ofType(local, 'AWS::CloudWatch::Alarm')].flatMap(([id, { Statistic }]) =>
      Statistic === 'SampleCount' ? [] : [id],
    ),
  );
  const exceptions = new Set(Object.keys(NOT_RUNG));

  it.each([...ofType(aws, 'AWS::CloudWatch::Alarm')])(
    '%s rings in the local cloud, or its number is proved to be written',
    (id, alarm) => {
      const name = id.replace(/[0-9A-F]{8}$/, '');
      if (rings.has(id)) {
        expect(exceptions.has(name)).toBe(false);
        return;
      }
      const found = NOT_RUNG[name];
      expect(found, name).toBeDefined();
      if (!found || 'notHere' in found) return;
      const file = new URL(`../../${found.writtenIn}`, import.meta.url);
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, 'utf8')).toContain(`'${String(alarm.MetricName)}'`);
    },
  );

  it('the exceptions are alarms that there are', () => {
    const names = [...ofType(aws, 'AWS::CloudWatch::Alarm').keys()].map((id) => id.replace(/[0-9A-F]{8}$/, ''));
    expect([...exceptions].filter((name) => !names.includes(name))).toEqual([]);
  });
});
