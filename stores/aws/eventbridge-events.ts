import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Events } from '../outside.ts';

/** The account's default event bus. */
export class EventBridgeEvents implements Events {
  readonly #client: EventBridgeClient;

  constructor(client: EventBridgeClient) {
    this.#client = client;
  }

  async publish({ source, type, detail }: Parameters<Events['publish']>[0]): Promise<void> {
    const reply = await this.#client.send(
      new PutEventsCommand({ Entries: [{ Source: source, DetailType: type, Detail: JSON.stringify(detail) }] }),
    );
    // A refused entry is part of a successful reply.
    if (reply.FailedEntryCount)
      throw new Error(`The event was not taken: ${reply.Entries?.[0]?.ErrorCode ?? 'no reason'}.`);
  }
}
