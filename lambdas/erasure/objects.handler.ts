import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { eraseObjectsTask, type TaskOutcome } from '../../contracts/tasks.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { ErasureStore } from '../../stores/erasures.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core } from '../runtime/practice.ts';
import { deleteObjects, verifyObjects } from './objects.ts';

const env = environment(FUNCTIONS.eraseObjects.variables);
const items = new DynamoItems(dynamoDb(), { records: env.RECORDS_TABLE, survivors: env.SURVIVORS_TABLE });
const ports = {
  objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
  erasures: new ErasureStore(items),
  clock: core(env.STAGE, items).clock,
};

export const handler = guarded(logger('erase-objects'), async (event: unknown): Promise<TaskOutcome> => {
  const { step, erasureId, dossierId } = eraseObjectsTask.parse(event);
  return (step === 'delete' ? deleteObjects : verifyObjects)(erasureId, dossierId, ports);
});
