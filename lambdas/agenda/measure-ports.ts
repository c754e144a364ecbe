import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { sfn } from '../../stores/aws/clients/sfn.ts';
import { sqs } from '../../stores/aws/clients/sqs.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { machineArns, SfnExecutions } from '../../stores/aws/sfn-executions.ts';
import { SqsDeadLetters } from '../../stores/aws/sqs-dead-letters.ts';
import { RunStore } from '../../stores/runs.ts';
import { deployedClock } from '../runtime/clock.ts';
import { logger } from '../runtime/log.ts';
import { metrics } from '../runtime/metrics.ts';

/** What measures reaches: keys and sizes of objects, and no vault. */
export function measurePorts() {
  const env = environment(FUNCTIONS.measure.variables);
  const items = new DynamoItems(dynamoDb(), { records: env.RECORDS_TABLE });
  return {
    clock: deployedClock(env.STAGE, items),
    runs: new RunStore(items),
    objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
    executions: new SfnExecutions(sfn(), machineArns(env)),
    deadLetters: new SqsDeadLetters(sqs(), env.FAILURES_QUEUE_URL),
    metrics,
    log: logger('measure'),
  };
}
