import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AuditStore } from '../../stores/audit.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { ChainWatch } from '../../stores/chain-watch.ts';
import { RunStore } from '../../stores/runs.ts';
import { deployedClock } from '../runtime/clock.ts';
import { logger } from '../runtime/log.ts';
import { metrics } from '../runtime/metrics.ts';

/** What anchors the chains reaches. */
export function anchorPorts() {
  const env = environment(FUNCTIONS.anchor.variables);
  const items = new DynamoItems(dynamoDb(), { records: env.RECORDS_TABLE });
  const proof = new S3Objects(s3Client(), env.PROOF_BUCKET);
  return {
    audit: new AuditStore(items),
    watch: new ChainWatch(items),
    runs: new RunStore(items),
    proof,
    clock: deployedClock(env.STAGE, items),
    metrics,
    log: logger('anchor'),
  };
}
