import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { MetricName } from '../../contracts/names.ts';
import { AT_THE_FIRST, metricOf } from './alarm-parts.ts';

const A_DAY = Duration.days(1);

/**
 * What says that the log may have been tampered with, and that nobody has looked. The owner gets a mail of the first as well.
 */
export class ChainAlarms extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#alarm('Faults', 'ChainFaults', 'A chain of the log or an anchor does not hold.');
    this.#silence('NotFollowed', 'ChainsFollowed', 'No round over the chains of the log ended.');
    this.#silence('NotAnchored', 'ChainsAnchored', 'The heads of the chains were not anchored.');
  }

  #alarm(id: string, name: MetricName, what: string): void {
    new Alarm(this, id, {
      metric: metricOf(name, Stats.SUM, Duration.hours(1)),
      alarmDescription: `${what} Runbook: "A chain does not hold".`,
      ...AT_THE_FIRST,
    });
  }

  /** For two days: a day that was missed is caught up. */
  #silence(id: string, name: MetricName, what: string): void {
    new Alarm(this, id, {
      metric: metricOf(name, Stats.SAMPLE_COUNT, A_DAY),
      alarmDescription: `${what} Runbook: "Something that runs by itself stands still".`,
      threshold: 1,
      evaluationPeriods: 2,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }
}
