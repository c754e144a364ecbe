import { ArnFormat, Aspects, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Alarm, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Profile } from '../profile.ts';
import { KEY_PENDING_DAYS } from '../terms.ts';
import { AT_THE_FIRST, metricOf } from './alarm-parts.ts';

export type AlarmsTopicProps = {
  readonly profile: Profile;
  /** Who reads the alarms; they confirm it once. */
  readonly email?: string | undefined;
  /** What was tried to its end. */
  readonly failures: IQueue;
};

/**
 * Where every alarm of a stack leads to. SNS sends these mails itself, so that what says that no mail goes out does not rest on SES, or
 * on any function of ours.
 */
export class AlarmsTopic extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, { profile, email, failures }: AlarmsTopicProps) {
    super(scope, id);
    // CloudWatch must be let in by the key's policy, so this is not the key of the data.
    const key = new Key(this, 'Key', {
      description: 'Dossierwacht: alarms',
      enableKeyRotation: true,
      pendingWindow: Duration.days(KEY_PENDING_DAYS),
      removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.#topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: profile.tlsOnly });
    key.addToResourcePolicy(this.#onlyCloudWatch(['kms:Decrypt', 'kms:GenerateDataKey'], '*'));
    this.#topic.addToResourcePolicy(this.#onlyCloudWatch(['sns:Publish'], this.#topic.topicArn));
    if (email !== undefined) this.#topic.addSubscription(new EmailSubscription(email));
    new Alarm(this, 'Failed', {
      metric: failures.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(15) }),
      alarmDescription: 'An event was tried to its end. Runbook: "The dead-letter queue has messages".',
      ...AT_THE_FIRST,
    });
    new Alarm(this, 'Unchecked', {
      metric: metricOf('UploadsUnchecked', Stats.SUM, Duration.minutes(15)),
      alarmDescription: 'An upload could not be checked. Runbook: "An upload could not be checked".',
      ...AT_THE_FIRST,
    });
    // An aspect, so that it is every alarm of the stack, wherever and whenever it is made.
    Aspects.of(Stack.of(this)).add({ visit: (node) => node instanceof Alarm && this.#hears(node) });
  }

  #hears(alarm: Alarm): void {
    const action = new SnsAction(this.#topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }

  /** For alarms of this account and region. */
  #onlyCloudWatch(actions: string[], resource: string): PolicyStatement {
    const stack = Stack.of(this);
    const alarms = stack.formatArn({
      service: 'cloudwatch',
      resource: 'alarm',
      resourceName: '*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions,
      resources: [resource],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account }, ArnLike: { 'aws:SourceArn': alarms } },
    });
  }
}
