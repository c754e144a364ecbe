import { S3Client } from '@aws-sdk/client-s3';
import { patient } from './settings.ts';

let client: S3Client | undefined;

/**
 * One client for the life of the process.
 * @param forcePathStyle for an endpoint other than AWS, which has no host name for each bucket.
 */
export const s3 = (forcePathStyle = process.env.AWS_ENDPOINT_URL !== undefined): S3Client => {
  // A checksum of our own is given wherever one matters; the client's would be bound into presigned requests.
  client ??= new S3Client({ ...patient, forcePathStyle, requestChecksumCalculation: 'WHEN_REQUIRED' });
  return client;
};
