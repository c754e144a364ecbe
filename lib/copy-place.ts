import { Aws } from 'aws-cdk-lib';
import { STACKS } from '../contracts/names.ts';
import type { EuRegion } from './configuration.ts';

/** What there is in the region of the copies, by names that are known in every stack: no stack refers to another region. */
export const copyPlace = (region: EuRegion) => {
  const bucketName = `${STACKS.copy}-${Aws.ACCOUNT_ID}-${region}`;
  const keyAlias = `alias/${STACKS.copy}`;
  const backupVault = STACKS.copy;
  const arn = (service: string, resource: string) =>
    `arn:${Aws.PARTITION}:${service}:${region}:${Aws.ACCOUNT_ID}:${resource}`;
  return {
    region,
    bucketName,
    /** As functions and commands are told (`contracts/environment.ts`). */
    documents: `${region}/${bucketName}`,
    bucketArn: `arn:${Aws.PARTITION}:s3:::${bucketName}`,
    keyAlias,
    keyAliasArn: arn('kms', keyAlias),
    /** Any key there; a condition names the alias, since an alias has no rights of its own. */
    keyArns: arn('kms', 'key/*'),
    backupVault,
    backupVaultArn: arn('backup', `backup-vault:${backupVault}`),
  } as const;
};
export type CopyPlace = ReturnType<typeof copyPlace>;
