import { Duration } from 'aws-cdk-lib';
import type { LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { PREFIX } from '../contracts/names.ts';
import type { Retention } from '../policies/index.ts';
import { backstopDays } from './backstop.ts';

/**
 * The rules of the documents bucket (RIO-6.1, RIO-6.3), from the same constants as the sweep. `dossiers/` and `held/` have
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
