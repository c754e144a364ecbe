import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { everyItem } from '../../stores/aws/dynamodb-scan.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { CLOCK_KEY } from '../../stores/clock.ts';
import { type Cloud, clientConfig } from '../cloud/cloud.ts';
import type { Outputs } from '../cloud/deploy.ts';
import { outputOf } from '../cloud/outputs.ts';
import { PATIENCE } from '../testing/patience.ts';

/**
 * What an operator can do behind the API: move the clock, let an hour pass, look into the tables and the bucket. The story
 * uses it to see for itself; it changes nothing but the clock.
 */
export function machinery(cloud: Cloud, outputs: Outputs) {
  const config = clientConfig(cloud);
  const items = DynamoDBDocumentClient.from(new DynamoDBClient(config));
  const lambda = new LambdaClient(config);
  const s3 = new S3Client({ ...config, forcePathStyle: true });
  const records = outputOf(outputs, 'data', 'RecordsTable');

  return {
    items,
    documents: new S3Objects(s3, outputOf(outputs, 'data', 'DocumentsBucket')),

    /** Moves the clock of this deployment to a calendar distance from the real one, such as `P5Y`. */
    async shiftClock(shift: string): Promise<void> {
      await items.send(new PutCommand({ TableName: records, Item: { ...CLOCK_KEY, shift } }));
    },

    /** Runs a function as its schedule does. @throws when it failed */
    async run(name: string): Promise<unknown> {
      const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}));
      const found = Functions.find(({ FunctionName = '' }) => FunctionName.toLowerCase().includes(name.toLowerCase()));
      if (!found) throw new Error(`There is no function ${name}`);
      const { FunctionError, Payload } = await lambda.send(
        new InvokeCommand({ FunctionName: found.FunctionName, Payload: Buffer.from('{}') }),
      );
      const text = Buffer.from(Payload ?? []).toString('utf8');
      if (FunctionError) throw new Error(`${name} failed: ${text}`);
      return JSON.parse(text || 'null');
    },

    /** Everything in a table, as text, to look for what must not be there. */
    async dump(table: string): Promise<string> {
      const all: unknown[] = [];
      for await (const item of everyItem(items, table)) all.push(item);
      return JSON.stringify(all);
    },

    /** Mails that the local cloud has taken, through SES and from the user pool, of each sender in order. */
    async mails(): Promise<readonly LocalMail[]> {
      const response = await fetch(`${cloud.endpoint}/_ministack/ses/messages`);
      const { messages } = (await response.json()) as { messages: Record<string, readonly LocalMail[]> };
      return Object.values(messages).flat();
    },

    close(): void {
      items.destroy();
      lambda.destroy();
      s3.destroy();
    },
  };
}

export type LocalMail = { readonly To: readonly string[]; readonly Subject: string; readonly BodyText: string };

/** A mail as a person reads it. */
export const mailText = ({ To, Subject, BodyText }: LocalMail): string =>
  `To: ${To.join(', ')}\nSubject: ${Subject}\n\n${BodyText}`;

export type Machinery = ReturnType<typeof machinery>;

/** Milliseconds between one look and the next: what is asked for is on its way, and each look takes of the same machine. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 1_000;

/** Asks until the answer is there, less and less often. @throws when it is not there after so many seconds */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(1.5 * pause, LONGEST_PAUSE)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > until) throw new Error(`${what}: not within ${PATIENCE / 1000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
