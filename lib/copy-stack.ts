import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BackupVault } from 'aws-cdk-lib/aws-backup';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Configuration, EuRegion } from './configuration.ts';
import { HouseBucket } from './constructs/house-bucket.ts';
import { copyPlace } from './copy-place.ts';
import { accessLogRules, documentRules } from './lifecycle.ts';
import { PROFILES } from './profile.ts';
import { KEY_PENDING_DAYS } from './terms.ts';

export type CopyStackProps = StackProps & { readonly configuration: Configuration };

/**
 * Copies of documents and tables in another region of the Union (ADR 52), under a key of that region. There is no vault here, nor a spare
 * of a key: a copied record is as unreadable as any once its key is gone. A document is deleted here when it is deleted there.
 */
export class CopyStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, ...props }: CopyStackProps) {
    super(scope, id, props);
    const profile = PROFILES[configuration.profile];
    const removalPolicy = profile.protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    // The cast: whoever makes this stack gave it the region that `configurationOf` checked.
    const { bucketName, keyAlias, backupVault } = copyPlace(this.region as EuRegion);
    const key = new Key(this, 'Key', {
      alias: keyAlias,
      description: 'Dossierwacht: copies in another region',
      enableKeyRotation: true,
      pendingWindow: Duration.days(KEY_PENDING_DAYS),
      removalPolicy,
    });
    const logs = new HouseBucket(this, 'Logs', { profile, lifecycleRules: accessLogRules() });
    new HouseBucket(this, 'Documents', {
      profile,
      bucketName,
      key,
      logs: { bucket: logs, prefix: 'documents/' },
      lifecycleRules: documentRules(configuration.policy.regulation.retention),
    });
    new BackupVault(this, 'Backups', { backupVaultName: backupVault, encryptionKey: key, removalPolicy });
  }
}
