import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Executions } from '../outside.ts';

/** Workflows in Step Functions. */
export class SfnExecutions implements Executions {
  readonly #client: SFNClient;
  readonly #machines: { readonly erasure: string };

  constructor(client: SFNClient, machines: { readonly erasure: string }) {
    this.#client = client;
    this.#machines = machines;
  }

  async start(machine: 'erasure', name: string, input: Readonly<Record<string, string>>): Promise<void> {
    try {
      await this.#client.send(
        new StartExecutionCommand({ stateMachineArn: this.#machines[machine], name, input: JSON.stringify(input) }),
      );
    } catch (error) {
      // The case is its name: it has been started before.
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  }
}
