import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { CopyPlace } from '../copy-place.ts';
import type { Profile } from '../profile.ts';
import { BACKUP_DAYS_BEFORE_COPY, RECOVERY_DAYS } from '../terms.ts';
import type { HouseTable } from './house-table.ts';

export type BackupsProps = {
  /** Those that may be restored to an earlier moment, and no other: a copy in another region is one. */
  readonly tables: readonly HouseTable[];
  readonly key: IKey;
  readonly copy: CopyPlace;
  readonly profile: Profile;
};

/** A backup of the tables a day, copied to the other region and kept there as long as one can go back here. */
export class Backups extends Construct {
  readonly vaultArn: string;

  constructor(scope: Construct, id: string, { tables, key, copy, profile }: BackupsProps) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      encryptionKey: key,
      removalPolicy: profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.vaultArn = vault.backupVaultArn;
    const plan = new BackupPlan(this, 'Plan', { backupPlanName: 'dossierwacht', backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'daily',
        scheduleExpression: Schedule.cron({ hour: '3', minute: '0' }),
        deleteAfter: Duration.days(BACKUP_DAYS_BEFORE_COPY),
        copyActions: [
          {
            destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'Copies', copy.backupVaultArn),
            deleteAfter: Duration.days(RECOVERY_DAYS),
          },
        ],
      }),
    );
    plan.addSelection('Tables', { resources: tables.map((table) => BackupResource.fromDynamoDbTable(table)) });
  }
}
