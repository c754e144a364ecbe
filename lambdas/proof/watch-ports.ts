import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AuditStore } from '../../stores/audit.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { ChainWatch } from '../../stores/chain-watch.ts';
import { RunStore } from '../../stores/runs.ts';
import { type Log, logger } from '../runtime/log.ts';
import { metrics } from '../runtime/metrics.ts';
import { practice } from '../runtime/practice.ts';
import type { WatchPorts } from './watch-chains.ts';

/** What follows the chains reaches. */
export function watchPorts(): WatchPorts & { readonly log: Log; readonly runs: RunStore } {
  const env = environment(FUNCTIONS.watchChains.variables);
  const items = new DynamoItems(dynamoDb(), { records: env.RECORDS_TABLE });
  const { clock, ids } = practice(env.STAGE, items);
  return {
    audit: new AuditStore(items),
    watch: new ChainWatch(items),
    runs: new RunStore(items),
    proof: new S3Objects(s3Client(), env.PROOF_BUCKET),
    clock,
    ids,
    metrics,
    log: logger('watch-chains'),
  };
}
