import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DescribeKeyCommand } from '@aws-sdk/client-kms';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { OUTPUTS, STACKS } from '../../contracts/names.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { kms } from '../../stores/aws/clients/kms.ts';
import { lambda } from '../../stores/aws/clients/lambda.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { KmsKeys, keyList } from '../../stores/aws/kms-keys.ts';
import { NameIndex } from '../../stores/names.ts';
import type { RotateReach } from './command.ts';

/** The keys of the practice in this region, with the rights of whoever asks. */
export async function deployedKeys(): Promise<RotateReach> {
  const [data, workflow] = await Promise.all([outputsOf(STACKS.data), outputsOf(STACKS.workflow)]);
  const index = keyList(data(OUTPUTS.data.indexKeyIds));
  const tables = { records: data(OUTPUTS.data.recordsTable), names: data(OUTPUTS.data.namesTable) };
  const items = new DynamoItems(dynamoDb(), tables);
  const names = new NameIndex(items, new KmsKeys(kms(), { index }));
  return {
    keys: { index, signing: keyList(data(OUTPUTS.data.signingKeyIds)) },
    async madeOn(KeyId) {
      const { KeyMetadata } = await kms().send(new DescribeKeyCommand({ KeyId }));
      return KeyMetadata?.CreationDate?.toISOString().slice(0, 10) ?? 'unknown';
    },
    namesRenewed: () => names.allRenewed(),
    async sweep() {
      const FunctionName = workflow(OUTPUTS.workflow.sweepFunction);
      const { FunctionError } = await lambda().send(new InvokeCommand({ FunctionName, Payload: Buffer.from('{}') }));
      if (FunctionError) throw new Error('the sweep failed: its log says why');
    },
  };
}

async function outputsOf(StackName: string): Promise<(key: string) => string> {
  const client = new CloudFormationClient({});
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    return (key) => {
      const value = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue;
      if (!value) throw new Error(`the stack ${StackName} has no output ${key}`);
      return value;
    };
  } finally {
    client.destroy();
  }
}
