import { Duration, Stack } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { TRAIL } from '../../contracts/names.ts';
import type { Profile } from '../profile.ts';
import { ACCESS_LOG_DAYS } from '../terms.ts';
import { HouseBucket } from './house-bucket.ts';

/**
 * Who changed what in this account and region: the calls that write, and nothing of what the functions read or write. EventBridge gets
 * those calls only while there is a trail; the first trail of an account costs nothing but its storage.
 */
export class ChangeTrail extends Construct {
  constructor(scope: Construct, id: string, { profile }: { readonly profile: Profile }) {
    super(scope, id);
    const bucket = new HouseBucket(this, 'Files', {
      profile,
      lifecycleRules: [
        {
          id: 'trail',
          expiration: Duration.days(ACCESS_LOG_DAYS),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    const stack = Stack.of(this);
    const arn = stack.formatArn({ service: 'cloudtrail', resource: 'trail', resourceName: TRAIL });
    const letIn = (action: string, resource: string, more: Record<string, string> = {}) =>
      bucket.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal('cloudtrail.amazonaws.com')],
          actions: [action],
          resources: [resource],
          conditions: { StringEquals: { 'aws:SourceArn': arn, ...more } },
        }),
      );
    letIn('s3:GetBucketAcl', bucket.bucketArn);
    letIn('s3:PutObject', bucket.arnForObjects(`AWSLogs/${stack.account}/*`), {
      's3:x-amz-acl': 'bucket-owner-full-control',
    });
    const trail = new CfnTrail(this, 'Trail', {
      trailName: TRAIL,
      isLogging: true,
      s3BucketName: bucket.bucketName,
      enableLogFileValidation: true,
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
      eventSelectors: [{ readWriteType: 'WriteOnly', includeManagementEvents: true }],
    });
    if (bucket.policy) trail.node.addDependency(bucket.policy);
  }
}
