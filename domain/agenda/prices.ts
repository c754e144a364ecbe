/**
 * What AWS asks in Ireland (eu-west-1), in dollars and without tax, by its public lists (aws.amazon.com/<service>/pricing), with nothing taken off for what is free at first. Written down on
 * `PRICED_ON` from what was known then, and not compared with the lists on that day: compare them before you rely on a line.
 */
export const PRICED_ON = '2026-11-27';

const THOUSAND = 1_000;
const MILLION = 1_000_000;

export const PRICES = {
  /** A month of a key that is the practice's own (KMS). */
  key: 1,
  keyRequest: 0.03 / (10 * THOUSAND),
  /** Of an asymmetric key. */
  signature: 0.15 / (10 * THOUSAND),
  /** A month of an alarm (CloudWatch, standard resolution). */
  alarm: 0.1,
  /** A month of a metric of one's own. */
  metric: 0.3,
  /** A gigabyte of lines that functions write. */
  logged: 0.57,
  /** A month of a gigabyte of documents (S3 Standard). */
  documents: 0.023,
  /** PUT, COPY, POST and LIST (S3 Standard). */
  objectWrite: 0.005 / THOUSAND,
  objectRead: 0.0004 / THOUSAND,
  /** A month of a gigabyte of records (DynamoDB Standard), and of its backups to a moment. */
  records: 0.283 + 0.22,
  /** A month of a gigabyte of a backup of a table (AWS Backup). */
  tableBackup: 0.112,
  /** A gigabyte that goes to another region of the Union. */
  betweenRegions: 0.02,
  /** On demand. */
  writeUnit: 0.705 / MILLION,
  readUnit: 0.1415 / MILLION,
  invocation: 0.2 / MILLION,
  /** A second of a gigabyte of memory (Lambda, Arm). */
  gigabyteSecond: 0.0000133334,
  /** HTTP API. */
  apiRequest: 1.11 / MILLION,
  /** A change of state of a standard machine. */
  transition: 0.025 / THOUSAND,
  mail: 0.1 / THOUSAND,
  /** An event that S3 gives to EventBridge. */
  event: 1 / MILLION,
  /** GuardDuty Malware Protection for S3. */
  scannedObject: 0.215 / THOUSAND,
  scannedGigabyte: 0.09,
} as const;
export type Price = keyof typeof PRICES;
