import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { LOG_METRICS, RUN_METRICS } from '../../contracts/names.ts';
import { SCHEDULED, SCHEDULES, type Scheduled } from '../../contracts/schedules.ts';
import { MACHINE_NAMES, type MachineName, machineArn } from '../machine-arn.ts';
import type { Profile } from '../profile.ts';
import { AT_THE_FIRST, metricOf, runMetricOf } from './alarm-parts.ts';

const HOUR = Duration.hours(1);
const DAY = Duration.days(1);
const QUARTER = Duration.minutes(15);
/** Periods in which a function that a schedule invokes may be silent: a missed run is caught up by the next. */
const SILENT_PERIODS = 3;
/** CloudWatch looks at no more than a day of shorter periods, and at seven of days. */
const SILENT_DAYS = 2;
/** How long an entry may wait in the stream before somebody notices, in milliseconds: the relay takes it within a second. */
const STREAM_AGE = 5 * 60 * 1_000;
/** What was decided may wait for so long, in seconds: the relay has tried it twice by then. */
const OUTBOX_AGE = 30 * 60;
/** Sign-ins of everybody together in an hour that do not succeed; a few people mistype a password each day. */
const FAILED_SIGN_INS = 20;
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
  keepSpares: 'A key that is lost by mistake has no spare, and a destruction waits for its certificate.',
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

export type StreamReader = Extract<Scheduled, 'relay' | 'watchChains' | 'keepSpares'>;
export type ServiceAlarmsProps = {
  readonly profile: Profile;
  /** What was tried to its end. */
  readonly failures: IQueue;
  readonly pool: IUserPool;
  readonly client: IUserPoolClient;
  /** What reads the streams of the records and of the vault. */
  readonly readers: { readonly [S in StreamReader]: IFunction };
  readonly apiId: string;
};

/** What says that a part of AWS that we use, or what runs by itself, does not do its work: each with who is hurt by it. */
export class ServiceAlarms extends Construct {
  constructor(scope: Construct, id: string, { readers, apiId, ...given }: ServiceAlarmsProps) {
    super(scope, id);
    for (const task of SCHEDULED) this.#run(task);
    for (const name of MACHINE_NAMES) this.#machine(name);
    this.#waits(given.failures);
    this.#signIns(given);
    // The cast: `Object.entries` does not know the names; the table has exactly those of its type.
    for (const [name, reader] of Object.entries(readers) as [StreamReader, IFunction][])
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
    const { namespace, timeouts: metricName } = LOG_METRICS;
    this.#alarm('Timeouts', new Metric({ namespace, metricName, statistic: Stats.SUM, period: QUARTER }), {
      what: 'A function was ended by its time. What it did for somebody stays half done until it is tried again.',
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

  /** What was decided or happened, and is not carried out. */
  #waits(failures: IQueue): void {
    this.#alarm('Failures', failures.metricApproximateNumberOfMessagesVisible({ period: QUARTER }), {
      what: 'An event was tried to its end. What it was about does not go on by itself.',
      where: 'The dead-letter queue has messages',
    });
    this.#alarm('Unchecked', metricOf('UploadsUnchecked', Stats.SUM, QUARTER), {
      what: 'An upload could not be checked. Whoever sent it was told to send it again.',
      where: 'An upload could not be checked',
    });
    this.#alarm('KeysHeld', metricOf('KeysHeld', Stats.MAXIMUM, HOUR), {
      what: 'A data key is gone from the vault, or is another one, and no destruction says so. Whoever the dossier is of cannot be served; its spare is held.',
      where: 'A key is held',
    });
    this.#alarm('OutboxAge', metricOf('OutboxAgeSeconds', Stats.MAXIMUM, QUARTER), {
      what: 'Something that was decided waits for longer than half an hour. A mail does not come, or a case does not begin.',
      where: 'The outbox is not emptied',
      threshold: OUTBOX_AGE,
    });
    this.#alarm('Stuck', metricOf('ExecutionsStuck', Stats.MAXIMUM, DAY), {
      what: 'An execution runs for longer than any may. Somebody waits for a case that goes round, or waits for nobody.',
      where: 'An execution is stuck',
    });
  }

  #signIns({ profile, pool, client }: Pick<ServiceAlarmsProps, 'profile' | 'pool' | 'client'>): void {
    const of = (metricName: string, statistic: string) =>
      new Metric({
        namespace: 'AWS/Cognito',
        metricName,
        dimensionsMap: { UserPool: pool.userPoolId, UserPoolClient: client.userPoolClientId },
        statistic,
        period: HOUR,
      });
    const where = 'Many sign-ins fail';
    this.#alarm('SignInThrottles', of('SignInThrottles', Stats.SUM), {
      what: 'Cognito refuses sign-ins because there are too many. Nobody can sign in while it does.',
      where,
    });
    if (!profile.metricMath) return;
    // Cognito counts 1 for a sign-in that succeeded and 0 for one that did not.
    const failed = new MathExpression({
      expression: 'tried - succeeded',
      usingMetrics: { tried: of('SignInSuccesses', Stats.SAMPLE_COUNT), succeeded: of('SignInSuccesses', Stats.SUM) },
      period: HOUR,
      label: 'Sign-ins that failed',
    });
    this.#alarm('SignInFailures', failed, {
      what: 'Many sign-ins failed within an hour. Somebody tries passwords of others, or nobody can sign in.',
      where,
      threshold: FAILED_SIGN_INS,
    });
  }

  #machine(name: MachineName): void {
    const StateMachineArn = machineArn(Stack.of(this), name);
    const of = (metricName: string) =>
      new Metric({
        namespace: 'AWS/States',
        metricName,
        dimensionsMap: { StateMachineArn },
        statistic: Stats.SUM,
        period: QUARTER,
      });
    // One alarm each: the local cloud knows no alarm on a sum of metrics.
    for (const end of ['Failed', 'TimedOut', 'Aborted'])
      this.#alarm(`${name}${end}`, of(`Executions${end}`), {
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
