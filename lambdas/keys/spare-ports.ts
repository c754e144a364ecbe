import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { DynamoWholeTables } from '../../stores/aws/dynamodb-whole-tables.ts';
import { RunStore } from '../../stores/runs.ts';
import { SpareKeys } from '../../stores/spares.ts';
import { deployedClock } from '../runtime/clock.ts';
import { logger } from '../runtime/log.ts';
import { metrics } from '../runtime/metrics.ts';

/** What keeps the spare keys reaches: the keys, their spares, and what was said of those that went. */
export function keepSparesPorts() {
  const env = environment(FUNCTIONS.keepSpares.variables);
  const keys = { vault: env.VAULT_TABLE, spares: env.SPARES_TABLE };
  const items = new DynamoItems(dynamoDb(), { ...keys, records: env.RECORDS_TABLE, survivors: env.SURVIVORS_TABLE });
  return {
    spares: new SpareKeys(items),
    whole: new DynamoWholeTables(dynamoDb(), keys),
    runs: new RunStore(items),
    clock: deployedClock(env.STAGE, items),
    metrics,
    log: logger('keep-spares'),
  };
}
