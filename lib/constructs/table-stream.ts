import { CfnCondition, CfnParameter, Fn, type Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { STREAM_PARAMETERS } from '../../contracts/names.ts';

/**
 * The stream of a table, for what reads it. A table that was deleted and restored has another one than the stack of the table says, as
 * CloudFormation asks once, when it makes the table (ADR 51). `npm run restore` gives it to the stack of the readers as a parameter, and the
 * CDK leaves what was given as it is in every later deployment.
 * @throws Error for a table without a stream
 */
export function streamOf(stack: Stack, name: keyof typeof STREAM_PARAMETERS, { tableStreamArn }: TableV2): string {
  if (tableStreamArn === undefined) throw new Error('The table has no stream.');
  const { valueAsString: given } = new CfnParameter(stack, STREAM_PARAMETERS[name], {
    default: '',
    allowedPattern: '^$|^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\\d{12}:table/[^/]+/stream/[^/]+$',
    description:
      'The stream of a table that was restored under its own name. Empty: the stream that the stack of the table says.',
  });
  const isGiven = new CfnCondition(stack, `${STREAM_PARAMETERS[name]}IsGiven`, {
    expression: Fn.conditionNot(Fn.conditionEquals(given, '')),
  });
  return Fn.conditionIf(isGiven.logicalId, given, tableStreamArn).toString();
}
