import { Stack, type StackProps } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';
import { AlarmsTopic } from './constructs/alarms-topic.ts';
import { ChainAlarms } from './constructs/chain-alarms.ts';
import { ChangesByHand } from './constructs/changes-by-hand.ts';
import { CopiesWatch } from './constructs/copies-watch.ts';
import { CostWatch } from './constructs/cost-watch.ts';
import { Overview } from './constructs/overview.ts';
import { ServiceAlarms, type StreamReader } from './constructs/service-alarms.ts';
import { ChangeTrail } from './constructs/trail.ts';
import { PROFILES } from './profile.ts';
import type { Resources } from './resources.ts';

export type WatchStackProps = StackProps & {
  readonly configuration: Configuration;
  readonly resources: Resources;
  readonly apiId: string;
  /** What was tried to its end. */
  readonly failures: IQueue;
  readonly readers: { readonly [S in StreamReader]: IFunction };
};

/**
 * What says that something is wrong with the other stacks, to whoever reads the alarms. Nothing here is needed by them, and none of
 * their parts is needed to say it.
 */
export class WatchStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { configuration, resources, apiId, failures, readers, ...props }: WatchStackProps,
  ) {
    super(scope, id, props);
    const profile = PROFILES[configuration.profile];
    const { monthlyBudget, costMonitor, alarmEmail } = configuration;
    const topic = new AlarmsTopic(this, 'Alarms', { profile, email: alarmEmail });
    new ChainAlarms(this, 'ChainAlarms');
    const { pool, client } = resources;
    new ServiceAlarms(this, 'ServiceAlarms', { profile, failures, pool, client, readers, apiId });
    new ChangesByHand(this, 'ByHand', { topic, resources });
    const { copy, backups } = resources;
    if (copy && backups) new CopiesWatch(this, 'Copies', { ...resources, copy, backups, topic });
    if (profile.trail && configuration.trail === 'own') new ChangeTrail(this, 'Changes', { profile });
    if (profile.costWatch)
      new CostWatch(this, 'Costs', { topic, monthlyBudget, ...(costMonitor === undefined ? {} : { costMonitor }) });
    new Overview(this, 'Overview', { apiId, failures });
  }
}
