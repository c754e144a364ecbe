import { SFNClient } from '@aws-sdk/client-sfn';
import { quick } from './settings.ts';

let client: SFNClient | undefined;

/** One client for the life of the process. */
export const sfn = (): SFNClient => {
  client ??= new SFNClient(quick);
  return client;
};
