import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { kms } from '../../stores/aws/clients/kms.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { type KeyIds, KmsKeys } from '../../stores/aws/kms-keys.ts';
import { ConsentStore } from '../../stores/consents.ts';
import { DossierStore } from '../../stores/dossiers.ts';
import { Vault } from '../../stores/vault.ts';

type SealedEnvironment = {
  readonly RECORDS_TABLE: string;
  readonly VAULT_TABLE: string;
  readonly SURVIVORS_TABLE?: string;
  readonly DATA_KEY_ID: string;
};

/** The stores of a function that reads sealed fields. */
export function sealedStores(env: SealedEnvironment, more: KeyIds = {}) {
  const tables = { records: env.RECORDS_TABLE, vault: env.VAULT_TABLE, survivors: env.SURVIVORS_TABLE };
  const items = new DynamoItems(dynamoDb(), tables);
  const keys = new KmsKeys(kms(), { ...more, data: env.DATA_KEY_ID });
  const vault = new Vault(items, keys);
  return { items, keys, vault, dossiers: new DossierStore(items, vault), consents: new ConsentStore(items) };
}
