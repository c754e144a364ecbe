import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { MAIL_CONFIGURATION_SET } from '../../contracts/names.ts';
import type { Profile } from '../profile.ts';
import { KEY_PENDING_DAYS } from '../terms.ts';
import type { HouseFunction } from './house-function.ts';

export type MailEventsProps = {
  /** Notes what became of a mail. */
  readonly bounces: HouseFunction;
  /** The failure queue for reports that could not be processed. */
  readonly failures: IQueue;
  readonly profile: Profile;
};

/** What became of a mail comes back: SES tells a topic of bounces and complaints, and the topic tells a function. */
export class MailEvents extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { bounces, failures, profile }: MailEventsProps) {
    super(scope, id);
    // A report names the address. SES must be let in by the key's policy, so this is not the key of the data.
    const key = new Key(this, 'Key', {
      description: 'Dossierwacht: reports about mail',
      enableKeyRotation: true,
      pendingWindow: Duration.days(KEY_PENDING_DAYS),
      removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: profile.tlsOnly });
    key.addToResourcePolicy(this.#onlySes());
    new ConfigurationSetEventDestination(this, 'Reports', {
      configurationSet: ConfigurationSet.fromConfigurationSetName(this, 'Mail', MAIL_CONFIGURATION_SET),
      destination: EventDestination.snsTopic(this.topic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    this.topic.addSubscription(new LambdaSubscription(bounces.lambda, { deadLetterQueue: failures }));
  }

  /** Only for our own configuration set. */
  #onlySes(): PolicyStatement {
    const stack = Stack.of(this);
    const set = stack.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: MAIL_CONFIGURATION_SET,
    });
    return new PolicyStatement({
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': set } },
    });
  }
}
