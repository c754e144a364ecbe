import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { backstopDays } from './backstop.ts';

/**
 * Logs hold ids, no names, and are kept a year: a breach is often found months later, and AVG 33 and 34 ask what happened
 * then. Longer is not needed for that (AVG 5(1)(e)).
 */
export const LOG_RETENTION = RetentionDays.ONE_YEAR;
export const ACCESS_LOG_DAYS = 365;

/**
 * A certificate and an anchored chain head cannot be deleted or overwritten for so long, by anyone. Five years is the term
 * within which a person who learnt of damage can claim it (BW 3:310(1)), counted from the destruction. They hold no
 * personal data, so no right of a person asks for their removal.
 */
export const PROOF_LOCK_DAYS = backstopDays(5);
/** Outside production the lock is there to be tested, and its owner may lift it. */
export const PROOF_LOCK_DAYS_ELSEWHERE = 1;

/** How far back a table can be restored, and its copies in another region. The longest DynamoDB offers; the vault has none of it. */
export const RECOVERY_DAYS = 35;

/** A backup of a table in the practice's own region is there to be copied to the other one; point-in-time recovery reaches further. */
export const BACKUP_DAYS_BEFORE_COPY = 3;

/** The longest a message that no function could handle waits for somebody to look: SQS's own limit. */
export const FAILURE_DAYS = 14;

/** How often it is tried to say of an upload that it could not be checked, with some minutes between. */
export const UNCHECKED_TRIES = 5;

/** A key is destroyed this long after its deletion was asked for: KMS's longest, so that a mistake can be undone. */
export const KEY_PENDING_DAYS = 30;

/** An invitation that nobody took up stops working. */
export const INVITATION_DAYS = 7;
