import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, type TablePropsV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { RECORDS } from '../../contracts/names.ts';
import type { Profile } from '../profile.ts';
import { RECOVERY_DAYS } from '../terms.ts';

export type HouseTableProps = Pick<TablePropsV2, 'globalSecondaryIndexes' | 'dynamoStream' | 'timeToLiveAttribute'> & {
  readonly key: IKey;
  readonly profile: Profile;
  /** Whether the table can be restored to a moment in the past, and is copied to another region where the practice has that. */
  readonly recoverable: boolean;
};

export const text = (name: string) => ({ name, type: AttributeType.STRING });

/** A table as this house keeps them: our own key, paid by use, not deleted by mistake. */
export class HouseTable extends TableV2 {
  readonly recoverable: boolean;

  constructor(scope: Construct, id: string, { key, profile, recoverable, ...more }: HouseTableProps) {
    super(scope, id, {
      ...more,
      partitionKey: text(RECORDS.pk),
      sortKey: text(RECORDS.sk),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      deletionProtection: profile.protection,
      removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      pointInTimeRecoverySpecification: recoverable
        ? { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: RECOVERY_DAYS }
        : { pointInTimeRecoveryEnabled: false },
    });
    this.recoverable = recoverable;
  }
}
