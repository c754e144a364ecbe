import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { makeTables } from '../support/tables.ts';
import { recordsContract } from './records.contract.ts';

recordsContract('in DynamoDB', async () => {
  const { client, tables, close } = await makeTables();
  return { store: new DynamoItems(client, tables), close };
});
