import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateActivityCommand,
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetActivityTaskCommand,
  paginateListExecutions,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { eventually } from '../../local/story/machinery.ts';
import { asAdministrator, unique } from './cloud.ts';

/** A role that this service may take on, to start executions. */
export async function makeRole(service: string): Promise<string> {
  const client = new IAMClient(asAdministrator());
  const RoleName = unique('role').slice(0, 64);
  const trust = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' };
  const grant = { Effect: 'Allow', Action: 'states:StartExecution', Resource: '*' };
  const document = (statement: object): string => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  const { Role } = await client.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: document(trust) }));
  await client.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'start', PolicyDocument: document(grant) }));
  return Role?.Arn ?? '';
}

/** A state machine of a test's own, which ends at once; its executions are the witnesses. */
export async function makeMachine() {
  const client = new SFNClient(asAdministrator());
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: unique('machine'),
      roleArn: await makeRole('states.amazonaws.com'),
      definition: JSON.stringify({ StartAt: 'End', States: { End: { Type: 'Succeed' } } }),
    }),
  );
  const started = async () => {
    const all: { name: string; input: unknown }[] = [];
    for await (const page of paginateListExecutions({ client }, { stateMachineArn })) {
      for (const { executionArn, name = '' } of page.executions ?? []) {
        const { input = 'null' } = await client.send(new DescribeExecutionCommand({ executionArn }));
        all.push({ name, input: JSON.parse(input) as unknown });
      }
    }
    return all;
  };
  return { client, arn: stateMachineArn ?? '', started };
}

/** An execution that waits to be told something, and gives that as its output. */
export async function waitingExecution(client: SFNClient) {
  const { activityArn } = await client.send(new CreateActivityCommand({ name: unique('activity') }));
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: unique('machine'),
      roleArn: await makeRole('states.amazonaws.com'),
      definition: JSON.stringify({
        StartAt: 'Wait',
        States: { Wait: { Type: 'Task', Resource: activityArn, End: true } },
      }),
    }),
  );
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn }));
  const { taskToken = '' } = await client.send(new GetActivityTaskCommand({ activityArn }));
  const answered = () =>
    eventually('the answer of the machine', async () => {
      const { output } = await client.send(new DescribeExecutionCommand({ executionArn }));
      return output === undefined ? undefined : (JSON.parse(output) as unknown);
    });
  return { token: taskToken, answered, machine: stateMachineArn ?? '' };
}
