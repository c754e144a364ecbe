import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { quick } from './settings.ts';

let client: DynamoDBDocumentClient | undefined;

/** One client for the life of the process. What is undefined in an item is not stored. */
export const dynamoDb = (): DynamoDBDocumentClient => {
  client ??= documentClient(new DynamoDBClient(quick));
  return client;
};

export const documentClient = (client: DynamoDBClient): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
