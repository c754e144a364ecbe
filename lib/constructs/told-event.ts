import { CfnRule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { AlarmsTopic } from './alarms-topic.ts';

export type ToldEventProps = {
  readonly topic: AlarmsTopic;
  readonly pattern: {
    readonly source: readonly string[];
    readonly 'detail-type': readonly string[];
    readonly detail: object;
  };
  /** What it means, and its paragraph of the runbook. */
  readonly text: string;
  /** What is said of an event, by the name in front of it; the moment is always said. Nothing of who did it. */
  readonly says: Readonly<Record<string, `$.${string}`>>;
};

/** Tells whoever reads the alarms of an event of AWS, in words. The resource itself: the L2 target lets EventBridge in without a condition. */
export function toldEvent(scope: Construct, id: string, { topic, pattern, text, says }: ToldEventProps): void {
  const said = Object.entries({ ...says, At: '$.time' }).map(([name, path], place) => ({
    name,
    path,
    key: `p${place}`,
  }));
  new CfnRule(scope, id, {
    eventPattern: pattern,
    targets: [
      {
        id: 'Alarms',
        arn: topic.topic.topicArn,
        inputTransformer: {
          inputPathsMap: Object.fromEntries(said.map(({ key, path }) => [key, path])),
          // Each line a text of its own, as EventBridge asks.
          inputTemplate: [text, ...said.map(({ name, key }) => `${name}: <${key}>`)]
            .map((line) => `"${line}"`)
            .join('\n'),
        },
      },
    ],
  });
}
