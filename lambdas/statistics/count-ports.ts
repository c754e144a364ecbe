import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AuditStore } from '../../stores/audit.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { RunStore } from '../../stores/runs.ts';
import { StatisticsStore } from '../../stores/statistics.ts';
import { Unsealed } from '../../stores/unsealed.ts';
import { logger } from '../runtime/log.ts';
import { practice } from '../runtime/practice.ts';

/** What counts years reaches: no vault, so nothing that is sealed. */
export function countPorts() {
  const env = environment(FUNCTIONS.countYears.variables);
  const items = new DynamoItems(dynamoDb(), { records: env.RECORDS_TABLE, statistics: env.STATISTICS_TABLE });
  return {
    ...practice(env.STAGE, items),
    audit: new AuditStore(items),
    runs: new RunStore(items),
    statistics: new StatisticsStore(items),
    unsealed: new Unsealed(items),
    log: logger('count-years'),
  };
}
