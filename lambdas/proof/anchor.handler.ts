import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { AuditStore } from '../../stores/audit.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core } from '../runtime/practice.ts';
import { anchor } from './anchor.ts';

const env = environment(FUNCTIONS.anchor.variables);
const items = new DynamoItems(dynamoDb(), { records: env.RECORDS_TABLE });
const ports = {
  audit: new AuditStore(items),
  proof: new S3Objects(s3Client(), env.PROOF_BUCKET),
  clock: core(env.STAGE, items).clock,
};

export const handler = guarded(logger('anchor'), () => anchor(ports));
