import {
  CloudWatchClient,
  type MetricAlarm,
  PutMetricDataCommand,
  paginateDescribeAlarms,
} from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientConfig } from '../../local/cloud/cloud.ts';
import { eventually } from '../../local/story/machinery.ts';
import { deployedCloud } from '../support/deployed.ts';
import { type Listening, listening } from '../support/heard.ts';

let watching: CloudWatchClient;
let ear: Listening;
let alarms: readonly MetricAlarm[];

beforeAll(async () => {
  const config = clientConfig(deployedCloud());
  watching = new CloudWatchClient(config);
  ear = listening(config);
  // One that counts how often something was counted rings by silence alone, which the local cloud does not look at.
  alarms = (await found()).filter(({ Statistic }) => Statistic !== 'SampleCount');
});
afterAll(() => {
  watching.destroy();
  ear.close();
});

async function found(): Promise<MetricAlarm[]> {
  const all: MetricAlarm[] = [];
  for await (const { MetricAlarms = [] } of paginateDescribeAlarms({ client: watching }, {})) all.push(...MetricAlarms);
  return all;
}

/** A value that is too high, or for an alarm on silence too low. */
const wrongFor = ({ ComparisonOperator, Threshold = 0 }: MetricAlarm): number =>
  ComparisonOperator?.startsWith('Less') ? Threshold - 1 : Threshold;

/** A number as whoever counts it would give it, under the name and the dimensions that the alarm looks at. */
const give = (alarm: MetricAlarm, value: number) =>
  watching.send(
    new PutMetricDataCommand({
      Namespace: alarm.Namespace,
      MetricData: [{ MetricName: alarm.MetricName, Dimensions: alarm.Dimensions, Value: value }],
    }),
  );

describe('[EK-4.1] every alarm of the deployment', () => {
  test('rings when its metric is wrong, and is heard by whoever reads the topic', async () => {
    expect(alarms.length).toBeGreaterThan(30);
    const [topic = '', ...others] = [...new Set(alarms.flatMap(({ AlarmActions = [] }) => AlarmActions))];
    expect(others).toEqual([]);
    const hear = await ear.to(topic);
    for (const alarm of alarms) await give(alarm, wrongFor(alarm));
    const names = alarms.map(({ AlarmName }) => AlarmName).toSorted();
    const ringing = (await found()).filter(({ StateValue }) => StateValue === 'ALARM');
    expect(ringing.map(({ AlarmName }) => AlarmName)).toEqual(expect.arrayContaining(names));
    const heard = new Set<string>();
    await eventually('the messages', async () => {
      for (const message of await hear()) heard.add((JSON.parse(message) as { readonly AlarmName: string }).AlarmName);
      return names.every((name) => heard.has(name ?? '')) || undefined;
    });
    // Nothing of anybody is in what goes to a mailbox outside the practice's own cloud.
    expect([...heard].filter((name) => !name.startsWith('dossierwacht-'))).toEqual([]);
  });
});
