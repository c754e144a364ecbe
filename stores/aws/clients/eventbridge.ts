import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { quick } from './settings.ts';

let client: EventBridgeClient | undefined;

/** One client for the life of the process. */
export const eventBridge = (): EventBridgeClient => {
  client ??= new EventBridgeClient(quick);
  return client;
};
