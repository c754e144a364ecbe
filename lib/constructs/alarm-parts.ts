import type { Duration } from 'aws-cdk-lib';
import { type AlarmProps, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { METRICS, type MetricName, type RunMetricName } from '../../contracts/names.ts';
import type { Scheduled } from '../../contracts/schedules.ts';

/** An alarm at the first one in a period; where nothing is counted, all is well. */
export const AT_THE_FIRST = {
  threshold: 1,
  evaluationPeriods: 1,
  comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  treatMissingData: TreatMissingData.NOT_BREACHING,
} as const satisfies Partial<AlarmProps>;

/** What the functions count. */
export const metricOf = (name: MetricName, statistic: string, period: Duration): Metric =>
  counted(name, METRICS.services[name], statistic, period);

/** What a function that a schedule invokes counts of itself. */
export const runMetricOf = (name: RunMetricName, task: Scheduled, statistic: string, period: Duration): Metric =>
  counted(name, task, statistic, period);

const counted = (metricName: string, service: string, statistic: string, period: Duration): Metric =>
  new Metric({ namespace: METRICS.namespace, metricName, dimensionsMap: { service }, statistic, period });
