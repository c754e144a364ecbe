import { CloudFormationClient, DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation';
import { VARIABLES } from '../../contracts/environment.ts';
import { OUTPUTS, STACKS } from '../../contracts/names.ts';
import { built } from '../../contracts/schema.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import type { TableName } from '../../stores/items.ts';
import { policyById } from '../policies.ts';

/** The tables that can be brought back: the others have no backups (ADR 3, 39). */
export const RESTORABLE = ['records', 'survivors'] as const satisfies readonly TableName[];
export type Restorable = (typeof RESTORABLE)[number];

/** A deployed practice, as whoever runs a command reaches it with an AWS profile of their own. */
export type DeployedPractice = Awaited<ReturnType<typeof deployedPractice>>;

/**
 * @param given the folder of the regulation, where the stack does not say it.
 * @throws Error when there is no such deployment in this region
 */
export async function deployedPractice(given?: string) {
  const stack = await dataStack();
  const output = (key: string): string => {
    const value = stack.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue;
    if (!value) throw new Error(`the stack ${STACKS.data} has no output ${key}`);
    return value;
  };
  const regulation = given ?? stack.Tags?.find(({ Key }) => Key === 'policy')?.Value;
  if (regulation === undefined) throw new Error('the stack does not say which regulation it has: give --policy');
  const tables: Readonly<Record<TableName, string>> = {
    records: output(OUTPUTS.data.recordsTable),
    vault: output(OUTPUTS.data.vaultTable),
    spares: output(OUTPUTS.data.sparesTable),
    names: output(OUTPUTS.data.namesTable),
    survivors: output(OUTPUTS.data.survivorsTable),
    statistics: output(OUTPUTS.data.statisticsTable),
  };
  const documentsBucket = output(OUTPUTS.data.documentsBucket);
  const elsewhere = stack.Outputs?.find(({ OutputKey }) => OutputKey === OUTPUTS.copies.documentsCopy)?.OutputValue;
  const copy = built(VARIABLES.DOCUMENTS_COPY).parse(elsewhere);
  return {
    policy: policyById(regulation),
    tables,
    items: new DynamoItems(dynamoDb(), tables),
    /** Where documents lie, and where they are copied to. */
    shelves: {
      bucket: { s3: s3Client(), bucket: documentsBucket },
      ...(copy ? { copy: { s3: s3Client(copy.region), bucket: copy.bucket } } : {}),
    },
    proof: new S3Objects(s3Client(), output(OUTPUTS.data.proofBucket)),
  };
}

/** The same practice, of which some tables are read elsewhere. */
export const readingAt = (
  practice: DeployedPractice,
  places: Readonly<Partial<Record<TableName, string>>>,
): DeployedPractice => {
  const tables = { ...practice.tables, ...places };
  return { ...practice, tables, items: new DynamoItems(dynamoDb(), tables) };
};

async function dataStack(): Promise<Stack> {
  const client = new CloudFormationClient({});
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: STACKS.data }));
    if (!stack) throw new Error(`there is no stack ${STACKS.data} here`);
    return stack;
  } finally {
    client.destroy();
  }
}
