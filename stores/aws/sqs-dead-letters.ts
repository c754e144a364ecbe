import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DeadLetters } from '../outside.ts';

const COUNT = 'ApproximateNumberOfMessages';

export class SqsDeadLetters implements DeadLetters {
  readonly #client: SQSClient;
  readonly #queue: string;

  /** @param queue its address. */
  constructor(client: SQSClient, queue: string) {
    this.#client = client;
    this.#queue = queue;
  }

  async count(): Promise<number> {
    const asked = new GetQueueAttributesCommand({ QueueUrl: this.#queue, AttributeNames: [COUNT] });
    const { Attributes } = await this.#client.send(asked);
    return Number(Attributes?.[COUNT] ?? 0);
  }
}
