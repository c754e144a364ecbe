import * as z from 'zod';
import { EVENTS } from './names.ts';

/** An object arrived in the documents bucket (S3 through EventBridge). Keys come unencoded there. */
export const objectCreated = () =>
  z.object({
    'detail-type': z.literal('Object Created'),
    detail: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }),
  });

/** GuardDuty Malware Protection has scanned an object; the local scanner publishes the same. */
const malwareScanned = () =>
  z.object({
    'detail-type': z.literal(EVENTS.malwareDetailType),
    detail: z.object({
      s3ObjectDetails: z.object({ objectKey: z.string() }),
      scanResultDetails: z.object({
        scanResultStatus: z.enum(['NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED']),
      }),
    }),
  });

/** What is known of an upload: it arrived, or its scan ended. */
export const uploadReported = () => z.union([objectCreated(), malwareScanned()]);
export type UploadReported = z.infer<ReturnType<typeof uploadReported>>;

/**
 * An event about an upload that was tried to its end: as the inspection failed on it, with what Lambda says of that, or as it never
 * reached the inspection.
 */
export const uncheckedUpload = () =>
  z.union([
    z.object({ requestPayload: uploadReported() }).transform(({ requestPayload }) => requestPayload),
    uploadReported(),
  ]);
/** Messages of the queue in which those wait. */
export const uploadUnchecked = () =>
  z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
export type UploadUnchecked = z.infer<ReturnType<typeof uploadUnchecked>>;

export const relocateRequested = () =>
  z.object({
    'detail-type': z.literal(EVENTS.relocate),
    detail: z.strictObject({ dossierId: z.uuid() }),
  });

/** A long command was taken on, or has to go on. */
export const batchAsked = () =>
  z.object({
    'detail-type': z.literal(EVENTS.carryOnBatch),
    detail: z.strictObject({ batchId: z.uuid() }),
  });

/** Somebody outside the practice is asked for a test result. */
export const testInvitationAsked = () =>
  z.object({
    'detail-type': z.literal(EVENTS.sendTestInvitation),
    detail: z.strictObject({ dossierId: z.uuid(), invitationId: z.uuid() }),
  });

/** The chain of a destroyed dossier has come to its term; from the schedule comes anything else. */
export const endChainRequested = () =>
  z.union([
    z.object({ 'detail-type': z.literal(EVENTS.endChain), detail: z.strictObject({ erasureId: z.uuid() }) }),
    z.object({ 'detail-type': z.literal('Scheduled Event') }),
  ]);

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

/** Reports of the mail service, by way of SNS; each message is JSON of its own. */
export const mailReported = () => z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });
export type MailReported = z.infer<ReturnType<typeof mailReported>>;

/** Records of the stream that may be new outbox entries; from the schedule comes an event without records. */
export const outboxEvent = () =>
  z.object({
    Records: z
      .array(
        z.object({
          dynamodb: z.object({
            SequenceNumber: z.string(),
            NewImage: z.object({ dueKey: z.object({ S: z.string() }).optional() }).optional(),
          }),
        }),
      )
      .optional(),
  });
export type OutboxEvent = z.infer<ReturnType<typeof outboxEvent>>;

const text = () => z.object({ S: z.string() });
/** Records of the stream that may be links of a chain written over or deleted; from the schedule comes an event without records. */
export const chainsWatched = () =>
  z.object({
    Records: z
      .array(
        z.object({
          eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
          dynamodb: z.object({ Keys: z.object({ pk: text(), sk: text() }) }),
        }),
      )
      .optional(),
  });

/** Records of the vault's stream, which say keys only; from the schedule comes an event without records. */
export const keysChanged = () =>
  z.object({
    Records: z
      .array(
        z.object({ dynamodb: z.object({ SequenceNumber: z.string(), Keys: z.object({ pk: text(), sk: text() }) }) }),
      )
      .optional(),
  });

/** From a schedule. The hour is all that it says, and the function asks its own clock for that. */
export const scheduled = () => z.unknown();
