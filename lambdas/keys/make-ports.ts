import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { kms } from '../../stores/aws/clients/kms.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { KmsKeys } from '../../stores/aws/kms-keys.ts';
import { logger } from '../runtime/log.ts';

/** What the making of keys reaches: the vault, and nothing else. */
export function makeKeyPorts() {
  const env = environment(FUNCTIONS.makeKey.variables);
  const items = new DynamoItems(dynamoDb(), { vault: env.VAULT_TABLE });
  return { items, keys: new KmsKeys(kms(), { data: env.DATA_KEY_ID }), log: logger('make-key') };
}
