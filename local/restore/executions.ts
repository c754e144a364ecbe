import { paginateListExecutions, paginateListStateMachines, type SFNClient } from '@aws-sdk/client-sfn';
import type { Temporal } from 'temporal-polyfill';
import { MACHINES } from '../../contracts/names.ts';

/** An execution that somebody has to look at, by the names that Step Functions shows: ids, and nothing of anybody. */
export type Ended = { readonly machine: string; readonly name: string; readonly status: string };

const NAMES: ReadonlySet<string> = new Set(Object.values(MACHINES));
const ENDED_BADLY = ['FAILED', 'TIMED_OUT', 'ABORTED'] as const;

/** Executions that ended badly since a moment, and those that run: what they were told may have been undone. */
export async function endedMeanwhile(client: SFNClient, since: Temporal.Instant): Promise<readonly Ended[]> {
  const found: Ended[] = [];
  for await (const { stateMachines = [] } of paginateListStateMachines({ client }, {}))
    for (const { name: machine = '', stateMachineArn } of stateMachines) {
      if (!NAMES.has(machine)) continue;
      for (const statusFilter of [...ENDED_BADLY, 'RUNNING'] as const)
        for await (const { executions = [] } of paginateListExecutions({ client }, { stateMachineArn, statusFilter }))
          for (const { name = '', stopDate } of executions)
            if (stopDate === undefined || stopDate.getTime() >= since.epochMilliseconds)
              found.push({ machine, name, status: statusFilter });
    }
  return found;
}
