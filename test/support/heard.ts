import { randomUUID } from 'node:crypto';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { clientConfig } from '../../local/cloud/cloud.ts';

export type Listening = {
  /** Reads what a topic says, as somebody who subscribed to it. */
  readonly to: (topic: string) => Promise<() => Promise<string[]>>;
  readonly close: () => void;
};

export function listening(config: ReturnType<typeof clientConfig>): Listening {
  const topics = new SNSClient(config);
  const queues = new SQSClient(config);
  const to = async (topic: string): Promise<() => Promise<string[]>> => {
    const { QueueUrl } = await queues.send(new CreateQueueCommand({ QueueName: `heard-${randomUUID()}` }));
    const { Attributes } = await queues.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
    const letIn = {
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: Attributes?.QueueArn,
      Condition: { ArnEquals: { 'aws:SourceArn': topic } },
    };
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [letIn] });
    await queues.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }));
    await topics.send(new SubscribeCommand({ TopicArn: topic, Protocol: 'sqs', Endpoint: Attributes?.QueueArn }));
    return async () => {
      const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      return Messages.map(({ Body = '' }) => (JSON.parse(Body) as { readonly Message: string }).Message);
    };
  };
  const close = () => {
    topics.destroy();
    queues.destroy();
  };
  return { to, close };
}
