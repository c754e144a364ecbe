import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { FUNCTIONS, type FunctionName } from '../contracts/functions.ts';
import { MAIL_CONFIGURATION_SET, OUTPUTS } from '../contracts/names.ts';
import type { Configuration } from './configuration.ts';
import { houseFunctions } from './constructs/functions.ts';
import { LogQueries } from './constructs/log-queries.ts';
import { Machine } from './constructs/machine.ts';
import { MailEvents } from './constructs/mail-events.ts';
import type { StreamReader } from './constructs/service-alarms.ts';
import { Triggers } from './constructs/triggers.ts';
import { MACHINE_NAMES, type MachineName, machineArn } from './machine-arn.ts';
import { PROFILES } from './profile.ts';
import { type Resources, valuesOf } from './resources.ts';
import { FAILURE_DAYS, UNCHECKED_TRIES } from './terms.ts';

/** The functions that each machine calls. */
const MACHINE_TASKS = {
  erasure: ['eraseObjects', 'eraseRecords', 'certify'],
  consent: ['consentTask'],
  'rights-request': ['rightsTask', 'exportPackage'],
  complaint: ['complaintTask'],
} as const satisfies { readonly [N in MachineName]: readonly FunctionName[] };

const WORKFLOW_FUNCTIONS = [
  'relay',
  'sweep',
  'inspect',
  'giveUpInspection',
  'relocate',
  'anchor',
  'watchChains',
  'keepSpares',
  'endChains',
  'carryOnBatch',
  'sendTestInvitation',
  'countYears',
  'measure',
  'bounces',
  ...MACHINE_TASKS.erasure,
  ...MACHINE_TASKS.consent,
  ...MACHINE_TASKS['rights-request'],
  ...MACHINE_TASKS.complaint,
] as const satisfies readonly FunctionName[];

export type WorkflowStackProps = StackProps & {
  readonly configuration: Configuration;
  readonly resources: Resources;
  readonly bundles: string;
  /** Where links in mails lead while there is no portal. */
  readonly apiUrl: string;
};

/** What happens by itself: the relay, the sweep, the inspection of uploads, erasures, questions to clients. */
export class WorkflowStack extends Stack {
  /** Where what was tried to its end waits for somebody to look. */
  readonly failures: IQueue;
  /** What reads the streams of the records and of the vault. */
  readonly readers: { readonly [S in StreamReader]: IFunction };

  constructor(
    scope: Construct,
    id: string,
    { configuration, resources, bundles, apiUrl, ...props }: WorkflowStackProps,
  ) {
    super(scope, id, props);
    const profile = PROFILES[configuration.profile];
    const failures = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: profile.tlsOnly,
      retentionPeriod: Duration.days(FAILURE_DAYS),
    });
    const values = valuesOf(resources, configuration, {
      ERASURE_MACHINE_ARN: machineArn(this, 'erasure'),
      CONSENT_MACHINE_ARN: machineArn(this, 'consent'),
      RIGHTS_MACHINE_ARN: machineArn(this, 'rights-request'),
      COMPLAINT_MACHINE_ARN: machineArn(this, 'complaint'),
      FAILURES_QUEUE_URL: failures.queueUrl,
      MAIL_CONFIGURATION_SET,
      PORTAL_ORIGIN: configuration.portalOrigin ?? apiUrl,
    });
    const given = { configuration, resources, values, bundles };
    const functions = houseFunctions(this, WORKFLOW_FUNCTIONS, given);
    const { scanner } = profile.guardDuty ? {} : houseFunctions(this, ['scanner'], given);
    const machine = (name: MachineName): Machine => {
      const tasks = Object.fromEntries(MACHINE_TASKS[name].map((task) => [task, functions[task]]));
      return new Machine(this, name, { tasks, key: resources.keys.data, profile });
    };
    for (const name of MACHINE_NAMES) machine(name);
    const unchecked = new Queue(this, 'Unchecked', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: profile.tlsOnly,
      retentionPeriod: Duration.days(FAILURE_DAYS),
      // Six times the function's own time, as Lambda asks.
      visibilityTimeout: Duration.seconds(6 * FUNCTIONS.giveUpInspection.timeout),
      deadLetterQueue: { queue: failures, maxReceiveCount: UNCHECKED_TRIES },
    });
    new Triggers(this, 'Triggers', {
      functions: { ...functions, ...(scanner ? { scanner } : {}) },
      resources,
      failures,
      unchecked,
    });
    const { topic } = new MailEvents(this, 'MailEvents', { bounces: functions.bounces, failures, profile });
    this.failures = failures;
    this.readers = {
      relay: functions.relay.lambda,
      watchChains: functions.watchChains.lambda,
      keepSpares: functions.keepSpares.lambda,
    };
    if (profile.logQueries) {
      const groups = Object.values(functions).map(({ lambda }) => lambda.logGroup);
      new LogQueries(this, 'Queries', { of: 'what runs by itself', groups });
    }
    this.#outputs({
      erasureMachineArn: machineArn(this, 'erasure'),
      consentMachineArn: machineArn(this, 'consent'),
      rightsMachineArn: machineArn(this, 'rights-request'),
      complaintMachineArn: machineArn(this, 'complaint'),
      sweepFunction: functions.sweep.lambda.functionName,
      countYearsFunction: functions.countYears.lambda.functionName,
      mailEventsTopic: topic.topicArn,
    });
  }

  #outputs(values: { readonly [name in keyof typeof OUTPUTS.workflow]: string }): void {
    for (const [name, value] of Object.entries(values))
      new CfnOutput(this, OUTPUTS.workflow[name as keyof typeof OUTPUTS.workflow], { value });
  }
}
