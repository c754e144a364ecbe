import { Metrics as Powertools } from '@aws-lambda-powertools/metrics';
import { METRICS, type MetricName } from '../../contracts/names.ts';

/** Numbers that an alarm watches. */
export type Metrics = { readonly count: (name: MetricName, value: number) => void };

/** Written to the log in CloudWatch's embedded format: a function needs no right for it. */
export const metrics: Metrics = {
  count: (name, value) => {
    const own = new Powertools({ namespace: METRICS.namespace, serviceName: METRICS.services[name] });
    own.addMetric(name, 'Count', value);
    own.publishStoredMetrics();
  },
};
