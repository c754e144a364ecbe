import { InvokeCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { FunctionName } from '../../contracts/functions.ts';
import type { Effect } from '../../domain/effect.ts';
import { clientConfig } from '../../local/cloud/cloud.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import { uploaded } from '../e2e/uploads.ts';
import { deployedCloud, inPlace, type Made, running } from '../support/deployed.ts';

export type Outbox = { readonly id: string; readonly effect: Effect };
type Certificate = { readonly certificateId: string; readonly dossierNumber: string };

/** A dossier whose term ran out years ago, with so many documents in it, under `closed/`; the owner confirmed that it may go. */
export async function overdue(stage: Stage, documents = 1): Promise<Made> {
  const made = await running(stage);
  for (let count = 0; count < documents; count += 1) await uploaded(stage, made);
  const end = as(stage, 'coach').call('POST', `${made.path}/end`, { body: { endedOn: '2020-02-01' } });
  await expected(200, end, 'the end');
  await inPlace(stage, made);
  await confirmed(stage, made);
  return made;
}

/** The owner confirms that a destruction need not wait. */
export async function confirmed(stage: Stage, { path }: Pick<Made, 'path'>): Promise<void> {
  const { etag = '' } = await expected(200, as(stage, 'owner').call('GET', path), 'the state');
  const confirm = as(stage, 'owner').call('POST', `${path}/destruction`, { headers: { 'if-match': etag } });
  await expected(200, confirm, 'the confirmation');
}

/** What still lies in the outbox. */
export async function outbox(stage: Stage): Promise<Outbox[]> {
  const items = JSON.parse(await stage.machinery.dump(stage.tables.records)) as {
    pk: string;
    dueKey: string;
    effect: Effect;
  }[];
  return items.filter(({ pk }) => pk.startsWith('OUTBOX#')).map(({ dueKey, effect }) => ({ id: dueKey, effect }));
}

/** What the certificate of a dossier counts, when it is there. */
export const certified = (stage: Stage, { number }: Made): Promise<Record<string, number>> =>
  eventually(`the certificate of ${number}`, async () => {
    const all = await expected(200, as(stage, 'owner').call('GET', '/api/certificates'), 'certificates');
    const { items } = all.body as { items: Certificate[] };
    const id = items.find(({ dossierNumber }) => dossierNumber === number)?.certificateId;
    if (id === undefined) return undefined;
    const { body } = await expected(200, as(stage, 'owner').call('GET', `/api/certificates/${id}`), 'it');
    return (body as { counts: Record<string, number> }).counts;
  });

/** What the functions of the deployment are called there. */
export async function functionNames(lambda: LambdaClient): Promise<(name: FunctionName) => string> {
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}));
  return (name) => {
    const like = `-${name}function`.toLowerCase();
    const found = Functions.find(({ FunctionName: full = '' }) => full.toLowerCase().includes(like))?.FunctionName;
    if (found === undefined) throw new Error(`There is no function ${name}`);
    return found;
  };
}

/** The workflow and the functions of the deployment, as an operator reaches them. */
export async function workflow() {
  const config = clientConfig(deployedCloud());
  const machines = new SFNClient(config);
  const lambda = new LambdaClient(config);
  const { stateMachines = [] } = await machines.send(new ListStateMachinesCommand({}));
  const named = await functionNames(lambda);
  const stateMachineArn = stateMachines.find(({ name = '' }) => /erasure/i.test(name))?.stateMachineArn ?? '';
  return {
    /** As an event: it is tried again when it fails, and nobody hears what it answered. */
    async tell(name: FunctionName, payload: object): Promise<void> {
      const event = { InvocationType: 'Event', Payload: Buffer.from(JSON.stringify(payload)) } as const;
      await lambda.send(new InvokeCommand({ FunctionName: named(name), ...event }));
    },

    async invoke(name: FunctionName, payload: object): Promise<unknown> {
      const { FunctionError, Payload } = await lambda.send(
        new InvokeCommand({
          FunctionName: named(name),
          Payload: Buffer.from(JSON.stringify(payload)),
        }),
      );
      const text = Buffer.from(Payload ?? []).toString('utf8');
      if (FunctionError) throw new Error(`${name} failed: ${text}`);
      return JSON.parse(text || 'null');
    },

    /** Starts it by hand. @returns the names of the states in which it ended, and how */
    async start(name: string, input: object): Promise<{ readonly status: string; readonly output: string }> {
      const { executionArn } = await machines.send(
        new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
      );
      return eventually('the end of the execution', async () => {
        const { status = '', output = '' } = await machines.send(new DescribeExecutionCommand({ executionArn }));
        return status === 'RUNNING' ? undefined : { status, output };
      });
    },

    /** How many executions have this text in their name. */
    async named(text: string): Promise<number> {
      const { executions = [] } = await machines.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }));
      return executions.filter(({ name = '' }) => name.includes(text)).length;
    },

    close(): void {
      machines.destroy();
      lambda.destroy();
    },
  };
}
