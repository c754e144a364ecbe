import {
  type CloudFormationClient,
  DescribeStacksCommand,
  UpdateStackCommand,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type LambdaClient,
  paginateListEventSourceMappings,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { STACKS, STREAM_PARAMETERS } from '../../contracts/names.ts';
import type { TableName } from '../../stores/items.ts';
import { described } from './table-state.ts';

export type StreamsPorts = {
  readonly cloudFormation: CloudFormationClient;
  readonly client: DynamoDBClient;
  readonly lambda: LambdaClient;
  readonly tables: Readonly<Record<TableName, string>>;
};

/** The names of the tables that have a stream. */
const STREAMED = Object.keys(STREAM_PARAMETERS) as (keyof typeof STREAM_PARAMETERS)[];
/** Seconds within which CloudFormation changes a few rights and mappings, and between two looks. */
const UPDATED = { maxWaitTime: 1_800, minDelay: 1, maxDelay: 15 };

/**
 * Whoever reads the stream of a table reads the one that it has now: the stack of the readers gets it as a parameter, and gives their roles
 * and mappings what they need. So nothing is there that CloudFormation does not know. Twice is once.
 * @param closed whether the new mappings wait, as those before them did
 * @returns how many streams are read anew
 */
export async function followStreams(ports: StreamsPorts, closed: boolean): Promise<number> {
  const { client, lambda, tables, cloudFormation } = ports;
  const anew = new Map<string, string>();
  for (const name of STREAMED) {
    const stream = (await described(client, tables[name]))?.LatestStreamArn;
    if (stream === undefined) throw new Error(`the table ${tables[name]} has no stream`);
    if ((await mappingsOf(lambda, stream)).length === 0) anew.set(STREAM_PARAMETERS[name], stream);
  }
  if (anew.size === 0) return 0;
  await updateReaders(cloudFormation, anew);
  if (closed)
    for (const stream of anew.values())
      for (const UUID of await mappingsOf(lambda, stream))
        await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: false }));
  return anew.size;
}

async function mappingsOf(client: LambdaClient, EventSourceArn: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { EventSourceMappings = [] } of paginateListEventSourceMappings({ client }, { EventSourceArn }))
    found.push(...EventSourceMappings.flatMap(({ UUID }) => UUID ?? []));
  return found;
}

/** The template stays the deployed one. */
async function updateReaders(client: CloudFormationClient, given: ReadonlyMap<string, string>): Promise<void> {
  const StackName = STACKS.workflow;
  const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName }));
  const known = (stack?.Parameters ?? []).flatMap(({ ParameterKey }) => ParameterKey ?? []);
  const missing = [...given.keys()].filter((name) => !known.includes(name));
  if (missing.length > 0)
    throw new Error(
      `the stack ${StackName} has no parameter ${missing.join(' or ')}: deploy this release first (docs/deploy.md), and run this again`,
    );
  await client.send(
    new UpdateStackCommand({
      StackName,
      UsePreviousTemplate: true,
      Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'],
      Parameters: known.map((ParameterKey) => {
        const ParameterValue = given.get(ParameterKey);
        return ParameterValue === undefined
          ? { ParameterKey, UsePreviousValue: true }
          : { ParameterKey, ParameterValue };
      }),
    }),
  );
  await waitUntilStackUpdateComplete({ client, ...UPDATED }, { StackName });
}
