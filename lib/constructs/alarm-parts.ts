import type { Duration } from 'aws-cdk-lib';
import { type AlarmProps, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { METRICS, type MetricName } from '../../contracts/names.ts';

/** An alarm at the first one in a period; where nothing is counted, all is well. */
export const AT_THE_FIRST = {
  threshold: 1,
  evaluationPeriods: 1,
  comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  treatMissingData: TreatMissingData.NOT_BREACHING,
} as const satisfies Partial<AlarmProps>;

/** What the functions count. */
export const metricOf = (name: MetricName, statistic: string, period: Duration): Metric =>
  new Metric({
    namespace: METRICS.namespace,
    metricName: name,
    dimensionsMap: { service: METRICS.services[name] },
    statistic,
    period,
  });
