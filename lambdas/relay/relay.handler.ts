import type { DynamoDBBatchResponse, DynamoDBStreamEvent, ScheduledEvent } from 'aws-lambda';
import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { logger } from '../runtime/log.ts';
import { relayPorts } from './ports.ts';
import { attempt, relayLeftBehind } from './relay.ts';

const ports = relayPorts(environment(FUNCTIONS.relay.variables), logger('relay'));

/** From the stream: entries that fail are reported and come again. On schedule: what the stream left behind. */
export const handler = async (event: DynamoDBStreamEvent | ScheduledEvent): Promise<DynamoDBBatchResponse> => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  if (!('Records' in event)) {
    await relayLeftBehind(ports);
    return { batchItemFailures };
  }
  for (const { dynamodb } of event.Records) {
    const id = dynamodb?.NewImage?.dueKey?.S;
    if (id !== undefined && !(await attempt(id, ports)))
      batchItemFailures.push({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });
  }
  return { batchItemFailures };
};
