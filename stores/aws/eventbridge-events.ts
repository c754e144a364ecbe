import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Events } from '../outside.ts';

/** Events on the account's default bus. */
export class EventBridgeEvents implements Events {
  readonly #client: EventBridgeClient;

  constructor(client: EventBridgeClient) {
    this.#client = client;
  }

  async publish({ source, type, detail }: Parameters<Events['publish']>[0]): Promise<void> {
    const { FailedEntryCount } = await this.#client.send(
      new PutEventsCommand({ Entries: [{ Source: source, DetailType: type, Detail: JSON.stringify(detail) }] }),
    );
    if (FailedEntryCount) throw new Error('The event was not taken');
  }
}
