import { Duration } from 'aws-cdk-lib';
import type { LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { PREFIX } from '../contracts/names.ts';
import type { Retention } from '../policies/index.ts';
import { backstopDays } from './backstop.ts';
import { ACCESS_LOG_DAYS } from './terms.ts';

/**
 * The rules of the documents bucket and of its copy (RIO-6.1, RIO-6.3): S3 copies neither a deletion nor what a rule did. They come from the same constants as the sweep. `dossiers/` and `held/` have
 * none: a trajectory that runs and a legal hold have no end yet. In a versioned bucket expiration only puts a delete
 * marker on top, and the last rule then removes the bytes, a day later, and the marker.
 */
export const documentRules = (retention: Retention): LifecycleRule[] => [
  { id: 'incoming', prefix: PREFIX.incoming, expiration: Duration.days(retention.incomingDays) },
  { id: 'closed', prefix: PREFIX.closed, expiration: Duration.days(backstopDays(retention.digitalYears)) },
  { id: 'exports', prefix: PREFIX.exports, expiration: Duration.days(retention.exportsDays) },
  {
    id: 'remains',
    noncurrentVersionExpiration: Duration.days(retention.noncurrentDays),
    expiredObjectDeleteMarker: true,
    abortIncompleteMultipartUploadAfter: Duration.days(retention.multipartDays),
  },
];

/** S3's access logs, which have ids and network addresses. */
export const accessLogRules = (): LifecycleRule[] => [
  {
    id: 'logs',
    expiration: Duration.days(ACCESS_LOG_DAYS),
    noncurrentVersionExpiration: Duration.days(1),
    abortIncompleteMultipartUploadAfter: Duration.days(1),
  },
];
