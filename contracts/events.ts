import * as z from 'zod';
import { EVENTS } from './names.ts';

/** An object arrived in the documents bucket (S3 through EventBridge). Keys come unencoded there. */
export const objectCreated = z.object({
  'detail-type': z.literal('Object Created'),
  detail: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }),
});

/** GuardDuty Malware Protection has scanned an object; the local scanner publishes the same. */
export const malwareScanned = z.object({
  'detail-type': z.literal(EVENTS.malwareDetailType),
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string() }),
    scanResultDetails: z.object({
      scanResultStatus: z.enum(['NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED']),
    }),
  }),
});

export const relocateRequested = z.object({
  'detail-type': z.literal(EVENTS.relocate),
  detail: z.strictObject({ dossierId: z.uuid() }),
});

/** What the scanner says about one object. */
export const scanResult = (bucketName: string, objectKey: string, clean: boolean) => ({
  schemaVersion: '1.0',
  scanStatus: 'COMPLETED',
  resourceType: 'S3_OBJECT',
  s3ObjectDetails: { bucketName, objectKey },
  scanResultDetails: {
    scanResultStatus: clean ? ('NO_THREATS_FOUND' as const) : ('THREATS_FOUND' as const),
    ...(clean ? {} : { threats: [{ name: 'EICAR-Test-File' }] }),
  },
});
