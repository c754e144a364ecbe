import { LambdaClient } from '@aws-sdk/client-lambda';
import { quick } from './settings.ts';

let client: LambdaClient | undefined;

/** One client for the life of the process. */
export const lambda = (): LambdaClient => {
  client ??= new LambdaClient(quick);
  return client;
};
