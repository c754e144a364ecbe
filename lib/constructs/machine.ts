import { fileURLToPath } from 'node:url';
import { Aws, Fn, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  CustomerManagedEncryptionConfiguration,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { FunctionName } from '../../contracts/functions.ts';
import { MACHINES } from '../../contracts/names.ts';
import type { MachineName } from '../machine-arn.ts';
import type { Profile } from '../profile.ts';
import { LOG_RETENTION } from '../terms.ts';
import type { HouseFunction } from './house-function.ts';

export type MachineProps = {
  /** The functions that it calls; its definition names them so. */
  readonly tasks: { readonly [N in FunctionName]?: HouseFunction };
  readonly key: IKey;
  readonly profile: Profile;
};

const definitionOf = (name: MachineName): string =>
  fileURLToPath(new URL(`../../statemachines/${name}.asl.json`, import.meta.url));

/** A state machine of `statemachines/`: under our own key, with a log that holds no data, and rights on its own functions only. */
export class Machine extends StateMachine {
  constructor(scope: Construct, name: MachineName, { tasks, key, profile }: MachineProps) {
    const id = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const arns = Object.entries(tasks).map(([task, { lambda }]) => [task, lambda.functionArn] as const);
    super(scope, id, {
      stateMachineName: MACHINES[name],
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromFile(definitionOf(name)),
      definitionSubstitutions: Object.fromEntries(arns),
      encryptionConfiguration: new CustomerManagedEncryptionConfiguration(key),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(scope, `${id}Log`, {
          // Step Functions delivers logs only to groups whose names begin so, without growing a resource policy.
          // The end is of this stack alone: a log that is kept of an earlier one does not stand in the way.
          logGroupName: Fn.join('-', [
            `/aws/vendedlogs/states/${MACHINES[name]}`,
            Fn.select(2, Fn.split('/', Aws.STACK_ID)),
          ]),
          retention: LOG_RETENTION,
          removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    // A definition from a file grants nothing by itself.
    this.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: arns.map(([, arn]) => arn) }),
    );
  }
}
