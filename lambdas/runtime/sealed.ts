import type { Environment } from '../../contracts/environment.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { kms } from '../../stores/aws/clients/kms.ts';
import { lambda } from '../../stores/aws/clients/lambda.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { type KeyIds, KmsKeys } from '../../stores/aws/kms-keys.ts';
import { LambdaKeyMaker } from '../../stores/aws/lambda-key-maker.ts';
import { ConsentStore } from '../../stores/consents.ts';
import { DossierStore } from '../../stores/dossiers.ts';
import { IdempotencyStore } from '../../stores/idempotency.ts';
import { NameIndex } from '../../stores/names.ts';
import { PeopleStore } from '../../stores/people.ts';
import { Vault } from '../../stores/vault.ts';
import { practice } from './practice.ts';

type SealedEnvironment = Environment<'STAGE' | 'RECORDS_TABLE' | 'VAULT_TABLE' | 'DATA_KEY_ID'> &
  Partial<Environment<'SURVIVORS_TABLE' | 'SPARES_TABLE' | 'NAMES_TABLE' | 'MAKE_KEY_FUNCTION'>>;

/** The practice, its stores, and what it takes to commit: of every function that reads sealed fields. */
export function sealedPorts(env: SealedEnvironment, more: KeyIds = {}) {
  const tables = {
    records: env.RECORDS_TABLE,
    vault: env.VAULT_TABLE,
    spares: env.SPARES_TABLE,
    names: env.NAMES_TABLE,
    survivors: env.SURVIVORS_TABLE,
  };
  const items = new DynamoItems(dynamoDb(), tables);
  const keys = new KmsKeys(kms(), { ...more, data: env.DATA_KEY_ID });
  const vault = new Vault(items, keys, new LambdaKeyMaker(lambda(), env.MAKE_KEY_FUNCTION));
  const stores = {
    items,
    keys,
    vault,
    names: new NameIndex(items, keys),
    people: new PeopleStore(items, vault),
    dossiers: new DossierStore(items, vault),
    consents: new ConsentStore(items),
  };
  return { ...practice(env.STAGE, items), ...stores };
}

/** The same of a function of the API: it finds out who asks, and answers repeats. */
export function sealedHttpPorts(env: SealedEnvironment, more: KeyIds = {}) {
  const ports = sealedPorts(env, more);
  return { ...ports, idempotency: new IdempotencyStore(ports.items) };
}
