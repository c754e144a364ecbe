import { KMSClient } from '@aws-sdk/client-kms';
import { quick } from './settings.ts';

let client: KMSClient | undefined;

/** One client for the life of the process. */
export const kms = (): KMSClient => {
  client ??= new KMSClient(quick);
  return client;
};
