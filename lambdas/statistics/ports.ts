import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import type { Policy } from '../../policies/index.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import type { Committer } from '../../stores/commit.ts';
import { IdempotencyStore } from '../../stores/idempotency.ts';
import type { Directory, Ids } from '../../stores/outside.ts';
import { personWithAccount } from '../../stores/people.ts';
import { ReleaseStore } from '../../stores/releases.ts';
import { StatisticsStore } from '../../stores/statistics.ts';
import { deployedDirectory } from '../runtime/directory.ts';
import { logger } from '../runtime/log.ts';
import { practice } from '../runtime/practice.ts';

export type StatisticsPorts = {
  readonly policy: Policy;
  readonly statistics: Pick<StatisticsStore, 'years'>;
  readonly releases: ReleaseStore;
  readonly directory: Pick<Directory, 'contactOf'>;
  readonly committer: Committer;
  readonly ids: Ids;
};

/** What the routes of the anonymous figures reach: no vault, so nothing that is sealed. */
export function statisticsPorts() {
  const env = environment(FUNCTIONS.statisticsHttp.variables);
  const items = new DynamoItems(dynamoDb(), { records: env.RECORDS_TABLE, statistics: env.STATISTICS_TABLE });
  return {
    ...practice(env.STAGE, items),
    people: { ofAccount: (accountId: string) => personWithAccount(items, accountId) },
    idempotency: new IdempotencyStore(items),
    statistics: new StatisticsStore(items),
    releases: new ReleaseStore(items),
    directory: deployedDirectory(items, env),
    log: logger('statistics'),
  };
}
