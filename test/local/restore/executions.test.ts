import {
  type ExecutionListItem,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { MACHINES } from '../../../contracts/names.ts';
import { endedMeanwhile } from '../../../local/restore/executions.ts';

const SINCE = Temporal.Instant.from('2026-03-05T09:30:00Z');
const BEFORE = new Date('2026-03-05T09:29:59Z');
const AFTER = new Date('2026-03-05T09:30:00Z');
/** A machine of somebody else in the same account. */
const OTHER = 'another-product';

const execution = (name: string, stopDate?: Date): ExecutionListItem => ({
  executionArn: name,
  stateMachineArn: 'arn',
  name,
  status: 'FAILED',
  startDate: BEFORE,
  ...(stopDate === undefined ? {} : { stopDate }),
});

test('[EK-4.1] a restore names the executions that ended badly since its moment, and those that run', async () => {
  const client = new SFNClient({ region: 'eu-west-1' });
  const mock = mockClient(client);
  const machines = [...Object.values(MACHINES), OTHER].map((name) => ({
    name,
    stateMachineArn: name,
    type: 'STANDARD' as const,
    creationDate: BEFORE,
  }));
  // In two pages, as all that Step Functions lists may be.
  mock.on(ListStateMachinesCommand).resolves({ stateMachines: machines.slice(0, 1), nextToken: 'more' });
  mock.on(ListStateMachinesCommand, { nextToken: 'more' }).resolves({ stateMachines: machines.slice(1) });
  mock.on(ListExecutionsCommand).resolves({ executions: [] });
  const lists = (stateMachineArn: string, statusFilter: 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'RUNNING') =>
    mock.on(ListExecutionsCommand, { stateMachineArn, statusFilter });
  lists(MACHINES.erasure, 'FAILED').resolves({ executions: [execution('long-ago', BEFORE)], nextToken: 'more' });
  mock
    .on(ListExecutionsCommand, { stateMachineArn: MACHINES.erasure, statusFilter: 'FAILED', nextToken: 'more' })
    .resolves({ executions: [execution('failed', AFTER)] });
  lists(MACHINES.consent, 'TIMED_OUT').resolves({ executions: [execution('too-late', AFTER)] });
  lists(MACHINES.complaint, 'ABORTED').resolves({ executions: [execution('stopped', AFTER)] });
  lists(MACHINES['rights-request'], 'RUNNING').resolves({ executions: [execution('runs')] });
  lists(OTHER, 'FAILED').resolves({ executions: [execution('not-ours', AFTER)] });

  expect(await endedMeanwhile(client, SINCE)).toEqual([
    { machine: MACHINES.erasure, name: 'failed', status: 'FAILED' },
    { machine: MACHINES.consent, name: 'too-late', status: 'TIMED_OUT' },
    { machine: MACHINES['rights-request'], name: 'runs', status: 'RUNNING' },
    { machine: MACHINES.complaint, name: 'stopped', status: 'ABORTED' },
  ]);
});
