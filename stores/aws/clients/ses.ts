import { SESv2Client } from '@aws-sdk/client-sesv2';
import { quick } from './settings.ts';

let client: SESv2Client | undefined;

/** One client for the life of the process. */
export const ses = (): SESv2Client => {
  client ??= new SESv2Client(quick);
  return client;
};
