import { Metrics as Powertools } from '@aws-lambda-powertools/metrics';
import { METRICS, type MetricName, type RunMetricName } from '../../contracts/names.ts';
import type { Scheduled } from '../../contracts/schedules.ts';

/** Numbers that an alarm watches. */
export type Metrics = { readonly count: (name: MetricName, value: number) => void };
/** What a function that a schedule invokes counts of itself. */
export type RunMetrics = { readonly countRun: (name: RunMetricName, task: Scheduled, value: number) => void };

/** Written to the log in CloudWatch's embedded format: a function needs no right for it. */
export const metrics: Metrics & RunMetrics = {
  count: (name, value) => publish(METRICS.services[name], name, value),
  countRun: (name, task, value) => publish(task, name, value),
};

function publish(serviceName: string, name: string, value: number): void {
  const own = new Powertools({ namespace: METRICS.namespace, serviceName });
  own.addMetric(name, 'Count', value);
  own.publishStoredMetrics();
}
