import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { MACHINES, RUN_METRICS } from '../../contracts/names.ts';
import { SCHEDULED, SCHEDULES, type Scheduled } from '../../contracts/schedules.ts';
import { AT_THE_FIRST, runMetricOf } from './alarm-parts.ts';
import type { Machine, MachineName } from './machine.ts';

const HOUR = Duration.hours(1);
const DAY = Duration.days(1);
const QUARTER = Duration.minutes(15);
/** Periods in which a function that a schedule invokes may be silent: a missed run is caught up by the next. */
const SILENT_PERIODS = 3;
/** CloudWatch looks at no more than a day of shorter periods, and at seven of days. */
const SILENT_DAYS = 2;
/** How long an entry may wait in the stream before somebody notices, in milliseconds: the relay takes it within a second. */
const STREAM_AGE = 5 * 60 * 1_000;
/** Errors of all functions together in a quarter of an hour; one that comes alone is tried again and succeeds. */
const ERRORS = 10;
/** SES puts an account under review from 5 % of bounces or 0.1 % of complaints, and may stop it from 10 % or 0.5 %. */
const REPUTATION = { BounceRate: 0.05, ComplaintRate: 0.001 } as const;

/** Who notices when a function that a schedule invokes stands still, or does half of its work. */
const HURT_BY_RUN: { readonly [S in Scheduled]: string } = {
  relay: 'Mails that failed once do not come, and cases do not go on.',
  sweep: 'No day comes: nobody is reminded, no term ends, nothing is destroyed.',
  anchor: 'What happens now can be rewritten in the log unseen.',
  watchChains: 'Nobody looks whether the log still holds.',
  endChains: 'The log is kept longer than its term.',
  countYears: 'The owner has no figures of the year.',
  measure: 'The owner does not see how much is kept.',
};

/** Who waits when a case does not go on. */
const HURT_BY_MACHINE: { readonly [M in MachineName]: string } = {
  consent: 'A client is not asked, or their answer is not carried out.',
  complaint: 'A complaint does not go on: its days pass.',
  'rights-request': 'A request of a client does not go on: its days pass.',
  erasure: 'A dossier is not destroyed, or without its certificate.',
};

type Reader = Extract<Scheduled, 'relay' | 'watchChains'>;
export type ServiceAlarmsProps = {
  readonly machines: { readonly [M in MachineName]: Machine };
  /** What reads the stream of the records. */
  readonly readers: { readonly [S in Reader]: IFunction };
  readonly apiId: string;
};

/** What says that a part of AWS that we use, or what runs by itself, does not do its work: each with who is hurt by it. */
export class ServiceAlarms extends Construct {
  constructor(scope: Construct, id: string, { machines, readers, apiId }: ServiceAlarmsProps) {
    super(scope, id);
    for (const task of SCHEDULED) this.#run(task);
    // The cast: `Object.keys` does not know the names; the table has exactly those of its type.
    for (const name of Object.keys(MACHINES) as MachineName[]) this.#machine(name, machines[name]);
    // The same cast.
    for (const [name, reader] of Object.entries(readers) as [Reader, IFunction][])
      this.#alarm(`${name}StreamAge`, reader.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: QUARTER }), {
        what: `Something waits in the stream for longer than five minutes. ${HURT_BY_RUN[name]}`,
        where: 'Something waits in the stream',
        threshold: STREAM_AGE,
      });
    const answers = new Metric({
      namespace: 'AWS/ApiGateway',
      metricName: '5xx',
      dimensionsMap: { ApiId: apiId },
      statistic: Stats.SUM,
      period: QUARTER,
    });
    this.#alarm('Answers', answers, {
      what: 'The API answered that it failed. Whoever used the portal was told to try again.',
      where: 'A function fails',
    });
    const ofAll = (metricName: string) =>
      new Metric({ namespace: 'AWS/Lambda', metricName, statistic: Stats.SUM, period: QUARTER });
    this.#alarm('Errors', ofAll('Errors'), {
      what: 'Functions fail again and again. What they do for anybody does not happen, or happens late.',
      where: 'A function fails',
      threshold: ERRORS,
    });
    this.#alarm('Throttles', ofAll('Throttles'), {
      what: 'The account may run no more functions at once. Pages of everybody are slow or refused.',
      where: 'A function fails',
    });
    for (const [rate, threshold] of Object.entries(REPUTATION)) {
      const metric = new Metric({
        namespace: 'AWS/SES',
        metricName: `Reputation.${rate}`,
        statistic: Stats.MAXIMUM,
        period: HOUR,
      });
      this.#alarm(rate, metric, {
        what: 'Many mails come back, or are called unwanted. SES may stop all mail: nobody is told anything any more.',
        where: 'Mails come back',
        threshold,
      });
    }
  }

  #run(task: Scheduled): void {
    const daily = SCHEDULES[task] >= DAY.toMinutes();
    const where = 'Something that runs by itself stands still';
    this.#alarm(`${task}Silent`, runMetricOf(RUN_METRICS.done, task, Stats.SUM, daily ? DAY : HOUR), {
      what: `It did not come to its end: ${task}. ${HURT_BY_RUN[task]}`,
      where,
      evaluationPeriods: daily ? SILENT_DAYS : SILENT_PERIODS,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    this.#alarm(`${task}Failures`, runMetricOf(RUN_METRICS.failed, task, Stats.SUM, HOUR), {
      what: `Part of its work failed: ${task}. ${HURT_BY_RUN[task]}`,
      where,
    });
  }

  #machine(name: MachineName, machine: Machine): void {
    const given = { statistic: Stats.SUM, period: QUARTER };
    // One alarm each: the local cloud knows no alarm on a sum of metrics.
    const ends = {
      Failed: machine.metricFailed(given),
      TimedOut: machine.metricTimedOut(given),
      Aborted: machine.metricAborted(given),
    };
    for (const [end, metric] of Object.entries(ends))
      this.#alarm(`${name}${end}`, metric, {
        what: `An execution ended without its end: ${name}. ${HURT_BY_MACHINE[name]}`,
        where: 'An execution failed',
      });
  }

  #alarm(
    id: string,
    metric: IMetric,
    { what, where, ...props }: Partial<AlarmProps> & { readonly what: string; readonly where: string },
  ): void {
    new Alarm(this, id, { ...AT_THE_FIRST, metric, alarmDescription: `${what} Runbook: "${where}".`, ...props });
  }
}
