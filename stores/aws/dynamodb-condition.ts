import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Condition, Write } from '../items.ts';

type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Expression = {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, string | number>;
};

/** One write as DynamoDB takes it in a transaction. */
export function actionOf(write: Write, TableName: string): Action {
  if (write.op === 'put') {
    return { Put: { TableName, Item: { ...write.item }, ...(write.when ? expressionOf(write.when) : {}) } };
  }
  const Key = { pk: write.key.pk, sk: write.key.sk };
  if (write.op === 'check') return { ConditionCheck: { TableName, Key, ...expressionOf(write.when) } };
  return { Delete: { TableName, Key, ...(write.when ? expressionOf(write.when) : {}) } };
}

function expressionOf(condition: Condition): Expression {
  if (condition.is === 'absent') return { ConditionExpression: 'attribute_not_exists(pk)' };
  if (condition.is === 'present') return { ConditionExpression: 'attribute_exists(pk)' };
  return {
    ConditionExpression: '#attribute = :value',
    ExpressionAttributeNames: { '#attribute': condition.attribute },
    ExpressionAttributeValues: { ':value': condition.value },
  };
}
