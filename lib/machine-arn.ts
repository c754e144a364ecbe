import { ArnFormat, type Stack } from 'aws-cdk-lib';
import { MACHINES } from '../contracts/names.ts';

export type MachineName = keyof typeof MACHINES;
// The cast: `Object.keys` does not know the names; the table has exactly those of its type.
export const MACHINE_NAMES = Object.keys(MACHINES) as readonly MachineName[];

/** The address of a state machine of this account, by its fixed name: known before the machine is made, and without an export of its stack. */
export const machineArn = (stack: Stack, name: MachineName): string =>
  stack.formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: MACHINES[name],
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
