import { Duration } from 'aws-cdk-lib';
import { Alarm, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { SHELF_PREFIXES } from '../../contracts/names.ts';
import type { Resources } from '../resources.ts';
import { AT_THE_FIRST } from './alarm-parts.ts';
import type { AlarmsTopic } from './alarms-topic.ts';
import { replicationRule } from './replication.ts';
import { toldEvent } from './told-event.ts';

/** How a job of AWS Backup ends without its copy. A part that was left out is no whole copy either. */
const BAD_ENDS = ['ABORTED', 'EXPIRED', 'FAILED', 'PARTIAL'];
const NO_BACKUP =
  "AWS Backup made no backup of a table, or did not copy one to the other region: what would be left of the records is older than a day. Runbook: 'No copy was made'.";
const NO_COPY = 'S3 did not copy a document to the other region, and tries it no more. Runbook: "No copy was made".';

export type CopiesWatchProps = Required<Pick<Resources, 'copy' | 'backups'>> &
  Pick<Resources, 'documents'> & { readonly topic: AlarmsTopic };

/** What says that something has no copy in the other region (ADR 52): nobody looks there until the first is lost. */
export class CopiesWatch extends Construct {
  constructor(scope: Construct, id: string, { copy, backups, documents, topic }: CopiesWatchProps) {
    super(scope, id);
    for (const prefix of SHELF_PREFIXES) {
      const RuleId = replicationRule(prefix);
      const metric = new Metric({
        namespace: 'AWS/S3',
        metricName: 'OperationsFailedReplication',
        // Counted in the region of the documents, as it is also counted where the copies are gone.
        dimensionsMap: { SourceBucket: documents.bucketName, DestinationBucket: copy.bucketName, RuleId },
        statistic: Stats.SUM,
        period: Duration.minutes(15),
      });
      new Alarm(this, `${RuleId}NotCopied`, { ...AT_THE_FIRST, metric, alarmDescription: NO_COPY });
    }
    for (const [name, type, vault] of [
      ['NotBackedUp', 'Backup Job State Change', 'backupVaultArn'],
      ['BackupNotCopied', 'Copy Job State Change', 'sourceBackupVaultArn'],
    ] as const)
      toldEvent(this, name, {
        topic,
        pattern: {
          source: ['aws.backup'],
          'detail-type': [type],
          detail: { state: BAD_ENDS, [vault]: [backups] },
        },
        text: NO_BACKUP,
        says: { Table: '$.detail.resourceArn', State: '$.detail.state' },
      });
  }
}
