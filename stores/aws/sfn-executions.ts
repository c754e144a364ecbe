import {
  paginateListExecutions,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { Temporal } from 'temporal-polyfill';
import type { Machine } from '../../domain/catalogue.ts';
import type { Executions, RunningExecutions } from '../outside.ts';

/** The token is no longer valid: it was answered, it timed out, or the execution was stopped. */
const NOBODY_WAITS: readonly string[] = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];

type MachineVariables = Readonly<Record<`${'ERASURE' | 'CONSENT' | 'RIGHTS' | 'COMPLAINT'}_MACHINE_ARN`, string>>;

export const machineArns = (env: MachineVariables): Readonly<Record<Machine, string>> => ({
  erasure: env.ERASURE_MACHINE_ARN,
  consent: env.CONSENT_MACHINE_ARN,
  'rights-request': env.RIGHTS_MACHINE_ARN,
  complaint: env.COMPLAINT_MACHINE_ARN,
});

export class SfnExecutions implements Executions, RunningExecutions {
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

  async countStartedBefore(...[machine, moment]: Parameters<RunningExecutions['countStartedBefore']>): Promise<number> {
    const asked = { stateMachineArn: this.#machines[machine], statusFilter: 'RUNNING' } as const;
    let count = 0;
    for await (const { executions = [] } of paginateListExecutions({ client: this.#client }, asked))
      for (const { startDate } of executions)
        if (startDate && Temporal.Instant.compare(startDate.toISOString(), moment) < 0) count += 1;
    return count;
  }
}

async function unless(names: readonly string[], act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Error && names.includes(error.name))) throw error;
  }
}
