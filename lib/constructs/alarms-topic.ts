import { ArnFormat, Aspects, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Profile } from '../profile.ts';
import { KEY_PENDING_DAYS } from '../terms.ts';

export type AlarmsTopicProps = {
  readonly profile: Profile;
  /** Who reads the alarms; they confirm it once. */
  readonly email?: string | undefined;
};

/**
 * Where every alarm of a stack leads to. SNS sends these mails itself, so that what says that no mail goes out does not rest on SES, or
 * on any function of ours.
 */
export class AlarmsTopic extends Construct {
  readonly topic: Topic;
  readonly #key: Key;

  constructor(scope: Construct, id: string, { profile, email }: AlarmsTopicProps) {
    super(scope, id);
    // CloudWatch must be let in by the key's policy, so this is not the key of the data.
    this.#key = new Key(this, 'Key', {
      description: 'Dossierwacht: alarms',
      enableKeyRotation: true,
      pendingWindow: Duration.days(KEY_PENDING_DAYS),
      removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.topic = new Topic(this, 'Topic', { masterKey: this.#key, enforceSSL: profile.tlsOnly });
    const alarms = Stack.of(this).formatArn({
      service: 'cloudwatch',
      resource: 'alarm',
      resourceName: '*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.letIn('cloudwatch.amazonaws.com', alarms);
    // By their names, which begin with that of the stack: the rules themselves need the topic, and it its key.
    const { stackName } = Stack.of(this);
    const rules = Stack.of(this).formatArn({ service: 'events', resource: 'rule', resourceName: `${stackName}-*` });
    this.letIn('events.amazonaws.com', rules);
    if (email !== undefined) this.topic.addSubscription(new EmailSubscription(email));
    // An aspect, so that it is every alarm of the stack, wherever and whenever it is made.
    Aspects.of(Stack.of(this)).add({ visit: (node) => node instanceof Alarm && this.#hears(node) });
  }

  /**
   * Lets a service of AWS publish here, and use the key for it.
   * @param source for what of this account; absent: for whatever of this account.
   */
  letIn(service: string, source?: string): void {
    const conditions = {
      StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
      ...(source === undefined ? {} : { ArnLike: { 'aws:SourceArn': source } }),
    };
    const allow = (actions: string[], resource: string) =>
      new PolicyStatement({ principals: [new ServicePrincipal(service)], actions, resources: [resource], conditions });
    this.#key.addToResourcePolicy(allow(['kms:Decrypt', 'kms:GenerateDataKey'], '*'));
    this.topic.addToResourcePolicy(allow(['sns:Publish'], this.topic.topicArn));
  }

  #hears(alarm: Alarm): void {
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
}
