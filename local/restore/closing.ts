import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionConcurrencyCommand,
  type LambdaClient,
  ListEventSourceMappingsCommand,
  PutFunctionConcurrencyCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { STACKS } from '../../contracts/names.ts';
import { resourcesOf } from './stack.ts';

/** A function of the deployment, and how many of its executions the template keeps; absent: as many as there are. */
export type Deployed = { readonly name: string; readonly reserved?: number };

const FUNCTION = 'AWS::Lambda::Function';
const Reserved = z.number().optional();

/** Every function that reads or writes what the practice keeps, as CloudFormation has it. */
export async function deployedFunctions(client: CloudFormationClient): Promise<readonly Deployed[]> {
  const found = await Promise.all([STACKS.api, STACKS.workflow].map((stack) => resourcesOf(client, stack)));
  return found
    .flat()
    .filter(({ type }) => type === FUNCTION)
    .map(({ name, properties }) => {
      const reserved = Reserved.parse(properties.ReservedConcurrentExecutions);
      return { name, ...(reserved === undefined ? {} : { reserved }) };
    });
}

/**
 * Nobody reads or writes from here on: no function may run, and the stream waits where it is (it keeps a day). What runs by now goes on
 * to its end. Twice is once.
 * @returns how many were open
 */
export async function closePractice(lambda: LambdaClient, functions: readonly Deployed[]): Promise<number> {
  let open = 0;
  for (const { name } of functions) {
    await setMappings(lambda, name, false);
    const now = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: name }));
    if (now.ReservedConcurrentExecutions === 0) continue;
    open += 1;
    await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName: name, ReservedConcurrentExecutions: 0 }));
  }
  return open;
}

/** As the templates have it. Twice is once. */
export async function openPractice(lambda: LambdaClient, functions: readonly Deployed[]): Promise<void> {
  for (const { name, reserved } of functions) {
    if (reserved === undefined) await lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName: name }));
    else
      await lambda.send(
        new PutFunctionConcurrencyCommand({ FunctionName: name, ReservedConcurrentExecutions: reserved }),
      );
    await setMappings(lambda, name, true);
  }
}

async function setMappings(lambda: LambdaClient, FunctionName: string, Enabled: boolean): Promise<void> {
  const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({ FunctionName }));
  for (const { UUID } of EventSourceMappings)
    if (UUID !== undefined) await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
}
