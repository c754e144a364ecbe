import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { memoryKeyMaker } from '../../stores/fake/memory-key-maker.ts';
import { Vault } from '../../stores/vault.ts';
import { makeKeys } from '../support/kms.ts';
import { makeTables } from '../support/tables.ts';
import { complaintsContract } from './complaints.contract.ts';

complaintsContract('in DynamoDB and KMS', async () => {
  const { client, tables, close } = await makeTables();
  const items = new DynamoItems(client, tables);
  const keys = await makeKeys();
  return { items, vault: new Vault(items, keys, memoryKeyMaker(items, keys)), close };
});
