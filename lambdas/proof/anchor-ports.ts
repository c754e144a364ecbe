import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AuditStore } from '../../stores/audit.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { clockFor } from '../../stores/clock.ts';
import { logger } from '../runtime/log.ts';

/** What anchors the chains reaches. */
export function anchorPorts() {
  const env = environment(FUNCTIONS.anchor.variables);
  const items = new DynamoItems(dynamoDb(), { records: env.RECORDS_TABLE });
  const proof = new S3Objects(s3Client(), env.PROOF_BUCKET);
  return { audit: new AuditStore(items), proof, clock: clockFor(env.STAGE, items), log: logger('anchor') };
}
