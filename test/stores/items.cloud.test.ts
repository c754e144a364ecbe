import { DynamoDueDays } from '../../stores/aws/dynamodb-due-days.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { makeTables } from '../support/tables.ts';
import { itemsContract } from './items.contract.ts';

itemsContract('in DynamoDB', async () => {
  const { client, tables, close } = await makeTables();
  return { store: new DynamoItems(client, tables), index: new DynamoDueDays(client, tables.records), close };
});
