import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  GetTemplateCommand,
  type StackResource,
} from '@aws-sdk/client-cloudformation';
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

/** A function of the deployment, and how many of its executions the template keeps; absent: as many as there are. */
export type Deployed = { readonly name: string; readonly reserved?: number };

const FUNCTION = 'AWS::Lambda::Function';
/** The part of a template that says how many executions are kept. */
const Template = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Properties: z.looseObject({ ReservedConcurrentExecutions: z.number().optional() }).optional() }),
  ),
});

/** Every function that reads or writes what the practice keeps, as CloudFormation has it. */
export async function deployedFunctions(): Promise<readonly Deployed[]> {
  const client = new CloudFormationClient({});
  try {
    const found = await Promise.all([STACKS.api, STACKS.workflow].map((stack) => functionsOf(client, stack)));
    return found.flat();
  } finally {
    client.destroy();
  }
}

async function functionsOf(client: CloudFormationClient, StackName: string): Promise<Deployed[]> {
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName }));
  const { TemplateBody = '{}' } = await client.send(new GetTemplateCommand({ StackName }));
  const { Resources } = Template.parse(JSON.parse(TemplateBody));
  return StackResources.filter(({ ResourceType }) => ResourceType === FUNCTION).flatMap(
    ({ LogicalResourceId = '', PhysicalResourceId: name }: StackResource) => {
      const reserved = Resources[LogicalResourceId]?.Properties?.ReservedConcurrentExecutions;
      return name === undefined ? [] : [{ name, ...(reserved === undefined ? {} : { reserved }) }];
    },
  );
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
