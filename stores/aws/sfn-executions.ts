import { type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Executions } from '../outside.ts';

export class SfnExecutions implements Executions {
  readonly #client: SFNClient;
  readonly #machines: Readonly<Record<Parameters<Executions['start']>[0], string>>;

  /** @param machines the ARN of each state machine. */
  constructor(client: SFNClient, machines: Readonly<Record<Parameters<Executions['start']>[0], string>>) {
    this.#client = client;
    this.#machines = machines;
  }

  async start(...[machine, name, input]: Parameters<Executions['start']>): Promise<void> {
    try {
      await this.#client.send(
        new StartExecutionCommand({
          stateMachineArn: this.#machines[machine],
          name,
          input: JSON.stringify(input),
        }),
      );
    } catch (error) {
      // The same case was started before: that is what was wanted.
      if (!(error instanceof Error && error.name === 'ExecutionAlreadyExists')) throw error;
    }
  }
}
