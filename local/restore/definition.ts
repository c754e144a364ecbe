import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { STACKS } from '../../contracts/names.ts';
import { resourcesOf } from './stack.ts';

const text = z.string();
const keySchema = z.array(z.strictObject({ AttributeName: text, KeyType: z.enum(['HASH', 'RANGE']) }));
/** A table in the template of the stack `data`. Strict: what is not listed here is not set again, so the command stops at it. */
const globalTable = z.strictObject({
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: text, AttributeType: z.enum(['S', 'N', 'B']) })),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: text,
        KeySchema: keySchema,
        Projection: z.strictObject({ ProjectionType: z.enum(['ALL', 'KEYS_ONLY']) }),
      }),
    )
    .optional(),
  SSESpecification: z.strictObject({ SSEEnabled: z.literal(true), SSEType: z.literal('KMS') }),
  StreamSpecification: z.strictObject({ StreamViewType: z.enum(['NEW_IMAGE', 'KEYS_ONLY']) }).optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: text, Enabled: z.literal(true) }).optional(),
  Replicas: z.tuple([
    z.strictObject({
      Region: z.unknown(),
      DeletionProtectionEnabled: z.boolean().default(false),
      GlobalSecondaryIndexes: z.array(z.strictObject({ IndexName: text })).optional(),
      PointInTimeRecoverySpecification: z.strictObject({
        PointInTimeRecoveryEnabled: z.boolean(),
        RecoveryPeriodInDays: z.int().optional(),
      }),
      SSESpecification: z.strictObject({
        KMSMasterKeyId: z.strictObject({ 'Fn::GetAtt': z.tuple([text, z.literal('Arn')]) }),
      }),
      Tags: z.array(z.strictObject({ Key: text, Value: text })),
    }),
  ]),
});

/** How a table is made, as the deployed template says it. */
export type TableDefinition = {
  /** What makes it whole at once, where nothing of it is left. */
  readonly create: CreateTableCommandInput & { readonly TableName: string };
  /** The key that it lies under, as KMS knows it. */
  readonly keyId: string;
  readonly timeToLive?: string;
  readonly recovery: { readonly PointInTimeRecoveryEnabled: boolean; readonly RecoveryPeriodInDays?: number };
};

/** @param keyName what KMS calls a key, of its name in the template. @throws ZodError for a property that this does not know */
export function definitionOf(
  TableName: string,
  properties: Readonly<Record<string, unknown>>,
  keyName: (id: string) => string,
): TableDefinition {
  const {
    Replicas: [here],
    TimeToLiveSpecification,
    StreamSpecification: stream,
    SSESpecification: _,
    ...table
  } = globalTable.parse(properties);
  const keyId = keyName(here.SSESpecification.KMSMasterKeyId['Fn::GetAtt'][0]);
  const { PointInTimeRecoveryEnabled, RecoveryPeriodInDays } = here.PointInTimeRecoverySpecification;
  return {
    create: {
      TableName,
      AttributeDefinitions: table.AttributeDefinitions,
      BillingMode: table.BillingMode,
      KeySchema: table.KeySchema,
      ...(table.GlobalSecondaryIndexes ? { GlobalSecondaryIndexes: table.GlobalSecondaryIndexes } : {}),
      SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: keyId },
      ...(stream ? { StreamSpecification: { StreamEnabled: true, ...stream } } : {}),
      DeletionProtectionEnabled: here.DeletionProtectionEnabled,
      Tags: here.Tags,
    },
    keyId,
    ...(TimeToLiveSpecification ? { timeToLive: TimeToLiveSpecification.AttributeName } : {}),
    recovery: { PointInTimeRecoveryEnabled, ...(RecoveryPeriodInDays === undefined ? {} : { RecoveryPeriodInDays }) },
  };
}

/** Of every table of the deployment, by what it is called. */
export async function deployedTables(client: CloudFormationClient): Promise<ReadonlyMap<string, TableDefinition>> {
  const resources = await resourcesOf(client, STACKS.data);
  const keyName = (id: string): string => {
    const key = resources.find((one) => one.id === id);
    if (!key) throw new Error(`the stack ${STACKS.data} has no key ${id}`);
    return key.name;
  };
  return new Map(
    resources
      .filter(({ type }) => type === 'AWS::DynamoDB::GlobalTable')
      .map(({ name, properties }) => [name, definitionOf(name, properties, keyName)]),
  );
}
