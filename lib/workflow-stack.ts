import { fileURLToPath } from 'node:url';
import { ArnFormat, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import {
  CustomerManagedEncryptionConfiguration,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { FunctionName } from '../contracts/functions.ts';
import { MACHINES, OUTPUTS } from '../contracts/names.ts';
import type { Configuration } from './configuration.ts';
import { houseFunctions } from './constructs/functions.ts';
import type { HouseFunction } from './constructs/house-function.ts';
import { Triggers } from './constructs/triggers.ts';
import { PROFILES, type Profile } from './profile.ts';
import { type Resources, valuesOf } from './resources.ts';
import { FAILURE_DAYS, LOG_RETENTION } from './terms.ts';

const ERASURE = fileURLToPath(new URL('../statemachines/erasure.asl.json', import.meta.url));
/** The functions that the machine calls; its definition names them so. */
const ERASURE_TASKS = ['eraseObjects', 'eraseRecords', 'certify'] as const satisfies readonly FunctionName[];

const WORKFLOW_FUNCTIONS = [
  'relay',
  'sweep',
  'inspect',
  'relocate',
  'anchor',
  ...ERASURE_TASKS,
] as const satisfies readonly FunctionName[];

export type WorkflowStackProps = StackProps & {
  readonly configuration: Configuration;
  readonly resources: Resources;
  readonly bundles: string;
  /** Where links in mails lead while there is no portal. */
  readonly apiUrl: string;
};

/** What happens by itself: the relay, the sweep, the inspection of uploads, the erasure. */
export class WorkflowStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { configuration, resources, bundles, apiUrl, ...props }: WorkflowStackProps,
  ) {
    super(scope, id, props);
    const profile = PROFILES[configuration.profile];
    const machineArn = this.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: MACHINES.erasure,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const values = valuesOf(resources, configuration, {
      ERASURE_MACHINE_ARN: machineArn,
      PORTAL_ORIGIN: configuration.portalOrigin ?? apiUrl,
    });
    const given = { configuration, resources, values, bundles };
    const functions = houseFunctions(this, WORKFLOW_FUNCTIONS, given);
    const { scanner } = profile.guardDuty ? {} : houseFunctions(this, ['scanner'], given);
    // SES mails this address once, to ask whether it may be used.
    new EmailIdentity(this, 'Sender', { identity: Identity.email(configuration.mailSender) });
    this.#erasure(functions, resources, profile);
    const failures = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: profile.tlsOnly,
      retentionPeriod: Duration.days(FAILURE_DAYS),
    });
    new Triggers(this, 'Triggers', {
      functions: { ...functions, ...(scanner ? { scanner } : {}) },
      resources,
      failures,
    });
    new CfnOutput(this, OUTPUTS.workflow.erasureMachineArn, { value: machineArn });
    new CfnOutput(this, OUTPUTS.workflow.sweepFunction, { value: functions.sweep.lambda.functionName });
  }

  #erasure(
    functions: { readonly [N in (typeof ERASURE_TASKS)[number]]: HouseFunction },
    { keys }: Resources,
    { protection }: Profile,
  ): void {
    const tasks = ERASURE_TASKS.map((name) => [name, functions[name].lambda] as const);
    const machine = new StateMachine(this, 'Erasure', {
      stateMachineName: MACHINES.erasure,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromFile(ERASURE),
      definitionSubstitutions: Object.fromEntries(tasks.map(([name, { functionArn }]) => [name, functionArn])),
      encryptionConfiguration: new CustomerManagedEncryptionConfiguration(keys.data),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'ErasureLog', {
          // Step Functions delivers logs only to groups whose names begin so, without growing a resource policy.
          logGroupName: `/aws/vendedlogs/states/${MACHINES.erasure}`,
          retention: LOG_RETENTION,
          removalPolicy: protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    // A definition from a file grants nothing by itself.
    machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: tasks.map(([, { functionArn }]) => functionArn),
      }),
    );
  }
}
