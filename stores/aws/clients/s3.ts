import { S3Client } from '@aws-sdk/client-s3';
import { patient } from './settings.ts';

/**
 * `WHEN_REQUIRED`: otherwise the SDK signs the checksum of nothing into presigned uploads. Another endpoint than AWS's
 * own has no host name for each bucket, so the bucket goes into the path there.
 * @param region of the bucket; where the function runs when absent
 */
export const s3Client = (region?: string): S3Client =>
  new S3Client({
    ...patient,
    ...(region === undefined ? {} : { region }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    forcePathStyle: process.env.AWS_ENDPOINT_URL !== undefined,
  });
