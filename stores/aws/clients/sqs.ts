import { SQSClient } from '@aws-sdk/client-sqs';
import { quick } from './settings.ts';

let client: SQSClient | undefined;

/** One client for the life of the process. */
export const sqs = (): SQSClient => {
  client ??= new SQSClient(quick);
  return client;
};
