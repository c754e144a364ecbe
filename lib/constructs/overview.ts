import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  SingleValueWidget,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { LOG_METRICS, RUN_METRICS } from '../../contracts/names.ts';
import { SCHEDULED } from '../../contracts/schedules.ts';
import { metricOf, runMetricOf } from './alarm-parts.ts';
import { QUERIES } from './log-queries.ts';

/** CloudWatch's grid is so wide; so many rows fit on a screen of 1080 lines. */
const WIDTH = 24;
const ALARM_ROWS = 5;
const GRAPH_ROWS = 6;
const TEXT_ROWS = 3;
const HOUR = Duration.hours(1);
const QUARTER = Duration.minutes(15);

export type OverviewProps = {
  readonly apiId: string;
  readonly failures: IQueue;
};

/** One screen: what rings, whether people are answered, whether what runs by itself runs, and where to look further. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { apiId, failures }: OverviewProps) {
    super(scope, id);
    const alarms = Stack.of(this)
      .node.findAll()
      .filter((node) => node instanceof Alarm);
    const api = (metricName: string, statistic: string) =>
      new Metric({
        namespace: 'AWS/ApiGateway',
        metricName,
        dimensionsMap: { ApiId: apiId },
        statistic,
        period: QUARTER,
      });
    const lambda = (metricName: string) =>
      new Metric({ namespace: 'AWS/Lambda', metricName, statistic: Stats.SUM, period: QUARTER });
    const { namespace, timeouts } = LOG_METRICS;
    const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
      new GraphWidget({ title, left, right, width: WIDTH / 3, height: GRAPH_ROWS, liveData: true });
    new Dashboard(this, 'Dashboard', {
      dashboardName: 'Dossierwacht',
      defaultInterval: Duration.days(1),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms, width: WIDTH, height: ALARM_ROWS })],
        [
          graph(
            'Requests, and answers that failed',
            [api('Count', Stats.SUM), api('5xx', Stats.SUM), api('4xx', Stats.SUM)],
            [api('Latency', Stats.p(95))],
          ),
          graph('Functions that fail', [
            lambda('Errors'),
            lambda('Throttles'),
            new Metric({ namespace, metricName: timeouts, statistic: Stats.SUM, period: QUARTER }),
          ]),
          graph(
            'What runs by itself came to its end',
            SCHEDULED.map((task) => runMetricOf(RUN_METRICS.done, task, Stats.SUM, HOUR)),
          ),
        ],
        [
          new SingleValueWidget({
            title: 'Now',
            width: WIDTH,
            height: TEXT_ROWS,
            metrics: [
              metricOf('OutboxAgeSeconds', Stats.MAXIMUM, QUARTER),
              failures.metricApproximateNumberOfMessagesVisible({ period: QUARTER }),
              metricOf('ExecutionsStuck', Stats.MAXIMUM, Duration.days(1)),
              metricOf('ChainFaults', Stats.SUM, Duration.days(1)),
              metricOf('UploadsUnchecked', Stats.SUM, Duration.days(1)),
            ],
          }),
        ],
        [
          new TextWidget({
            width: WIDTH,
            height: TEXT_ROWS,
            markdown: `What to do: \`docs/runbook.md\` has each alarm. Where to look: Logs Insights, saved queries, **Dossierwacht**: ${Object.keys(QUERIES).join(' · ')}.`,
          }),
        ],
      ],
    });
  }
}
