import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  AlarmStatusWidgetSortBy,
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
import { DASHBOARD, LOG_METRICS, RUN_METRICS } from '../../contracts/names.ts';
import { SCHEDULED } from '../../contracts/schedules.ts';
import { metricOf, runMetricOf } from './alarm-parts.ts';
import { QUERIES } from './log-queries.ts';

/** CloudWatch's grid is so wide. A row of it is 48 points: of a screen of 1080 the browser and CloudWatch's own heads leave 17. */
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
    const api = (metricName: string, label: string, statistic: string) =>
      new Metric({
        namespace: 'AWS/ApiGateway',
        metricName,
        dimensionsMap: { ApiId: apiId },
        statistic,
        label,
        period: QUARTER,
      });
    const lambda = (metricName: string, label: string) =>
      new Metric({ namespace: 'AWS/Lambda', metricName, statistic: Stats.SUM, label, period: QUARTER });
    const now = (name: Parameters<typeof metricOf>[0], label: string, statistic: string, period: Duration) =>
      metricOf(name, statistic, period).with({ label });
    const { namespace, timeouts } = LOG_METRICS;
    const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
      new GraphWidget({ title, left, right, width: WIDTH / 3, height: GRAPH_ROWS, liveData: true });
    new Dashboard(this, 'Dashboard', {
      dashboardName: DASHBOARD,
      defaultInterval: Duration.days(1),
      widgets: [
        [
          new AlarmStatusWidget({
            title: 'Alarms, those that ring first: look each up in docs/runbook.md',
            alarms,
            // There are more than fit: what rings is seen without scrolling.
            sortBy: AlarmStatusWidgetSortBy.STATE_UPDATED_TIMESTAMP,
            width: WIDTH,
            height: ALARM_ROWS,
          }),
        ],
        [
          graph(
            'Requests: a line of 5xx? Look for "requests: what failed"',
            [
              api('Count', 'asked', Stats.SUM),
              api('5xx', 'failed (5xx)', Stats.SUM),
              api('4xx', 'refused (4xx)', Stats.SUM),
            ],
            [api('Latency', '95 of 100 answered within, ms', Stats.p(95))],
          ),
          graph('Functions: more than 0? Look for "what failed"', [
            lambda('Errors', 'failed'),
            lambda('Throttles', 'had to wait'),
            new Metric({
              namespace,
              metricName: timeouts,
              statistic: Stats.SUM,
              label: 'ran out of time',
              period: QUARTER,
            }),
          ]),
          graph(
            'Runs by itself: a line that ends? Its alarm is "...Silent"',
            SCHEDULED.map((task) => runMetricOf(RUN_METRICS.done, task, Stats.SUM, HOUR).with({ label: task })),
          ),
        ],
        [
          new SingleValueWidget({
            title: 'Now: each should be 0; seconds may be some hundreds',
            width: WIDTH,
            height: TEXT_ROWS,
            metrics: [
              now('OutboxAgeSeconds', 'Seconds that the oldest waits', Stats.MAXIMUM, QUARTER),
              failures.metricApproximateNumberOfMessagesVisible({ period: QUARTER, label: 'Events given up' }),
              now('ExecutionsStuck', 'Executions that are stuck', Stats.MAXIMUM, Duration.days(1)),
              now('ChainFaults', 'Faults in the log', Stats.SUM, Duration.days(1)),
              now('UploadsUnchecked', 'Uploads not inspected', Stats.SUM, Duration.days(1)),
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
