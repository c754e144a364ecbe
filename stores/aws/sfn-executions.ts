import { SendTaskSuccessCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Machine } from '../../domain/catalogue.ts';
import type { Executions } from '../outside.ts';

/** The token is no longer valid: it was answered, it timed out, or the execution was stopped. */
const NOBODY_WAITS: readonly string[] = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];

export class SfnExecutions implements Executions {
  readonly #client: SFNClient;
  readonly #machines: Readonly<Record<Machine, string>>;

  /** @param machines the ARN of each state machine. */
  constructor(client: SFNClient, machines: Readonly<Record<Machine, string>>) {
    this.#client = client;
    this.#machines = machines;
  }

  async start(...[machine, name, input]: Parameters<Executions['start']>): Promise<void> {
    const command = new StartExecutionCommand({
      stateMachineArn: this.#machines[machine],
      name,
      input: JSON.stringify(input),
    });
    // The execution exists already: starting it is idempotent.
    await unless(['ExecutionAlreadyExists'], () => this.#client.send(command));
  }

  async answer(...[taskToken, output]: Parameters<Executions['answer']>): Promise<void> {
    const command = new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) });
    await unless(NOBODY_WAITS, () => this.#client.send(command));
  }
}

async function unless(names: readonly string[], act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Error && names.includes(error.name))) throw error;
  }
}
