import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type CfnFunction, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { mayBeAbsent, type VariableName } from '../../contracts/environment.ts';
import { ANSWERED_WITHIN, type FunctionSpec } from '../../contracts/function-parts.ts';
import { FUNCTIONS, type FunctionName } from '../../contracts/functions.ts';
import { LOG_METRICS } from '../../contracts/names.ts';
import type { Profile } from '../profile.ts';
import type { Values } from '../resources.ts';
import { LOG_RETENTION } from '../terms.ts';
import { HANDLER } from './bundles.ts';

/** How many times as long a function that somebody waits for may take where its start is counted: its own, and of fifty beside it. */
const WITH_ITS_START = 4;

export type HouseFunctionProps = {
  readonly code: Code;
  readonly values: Values;
  readonly statements: readonly PolicyStatement[];
  readonly profile: Profile;
  readonly reservedConcurrency: boolean;
};

/** A function of `contracts/functions.ts`, with its own role and its own log, and no rights but those it is given. */
export class HouseFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(
    scope: Construct,
    name: FunctionName,
    { code, values, statements, profile, reservedConcurrency }: HouseFunctionProps,
  ) {
    super(scope, name);
    const { variables, timeout, memory, physicalName, reserved }: FunctionSpec = FUNCTIONS[name];
    const logGroup = new LogGroup(this, 'Log', {
      retention: LOG_RETENTION,
      removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const log = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    });
    // X-Ray knows no resources.
    const trace = new PolicyStatement({
      actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
      resources: ['*'],
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Own: new PolicyDocument({ statements: [log, trace, ...statements], minimize: true }) },
    });
    // Lambda has no metric of this: an error by its time is an error like any other there.
    new MetricFilter(this, 'Timeouts', {
      logGroup,
      filterPattern: FilterPattern.anyTerm('Task timed out', 'Status: timeout'),
      metricNamespace: LOG_METRICS.namespace,
      metricName: LOG_METRICS.timeouts,
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      code,
      handler: HANDLER,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      ...(physicalName === undefined ? {} : { functionName: physicalName }),
      ...(reservedConcurrency && reserved !== undefined ? { reservedConcurrentExecutions: reserved } : {}),
      timeout: Duration.seconds(timeout <= ANSWERED_WITHIN && !profile.startApart ? WITH_ITS_START * timeout : timeout),
      memorySize: memory,
      environment: environmentOf(name, variables, values),
      role: this.role,
      logGroup,
    });
    // The property itself: the L2 switch puts the same grant into a second policy.
    const { node } = this.lambda;
    (node.defaultChild as CfnFunction).tracingConfig = { mode: 'Active' };
  }
}

/** @throws Error when a function asks for a variable that its stack has no value for, and that cannot be absent. */
function environmentOf(name: string, variables: readonly VariableName[], values: Values): Record<string, string> {
  return Object.fromEntries(
    variables.flatMap((variable) => {
      const value = values[variable];
      if (value !== undefined) return [[variable, value]];
      if (mayBeAbsent(variable)) return [];
      throw new Error(`The stack of ${name} has no value for ${variable}.`);
    }),
  );
}
