import { scanResult } from '../../contracts/events.ts';
import { EVENTS } from '../../contracts/names.ts';
import type { ObjectStore } from '../../stores/objects.ts';
import type { Events } from '../../stores/outside.ts';

/** The industry's harmless test file (EICAR), in two parts so that no scanner takes this source for one. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export type ScannerPorts = {
  readonly objects: Pick<ObjectStore, 'read'>;
  readonly events: Events;
  readonly bucket: string;
};

/**
 * Stands in where there is no GuardDuty: looks for the test file, and publishes the event that GuardDuty Malware Protection
 * publishes. Knows no real virus, and is never deployed on AWS.
 */
export async function scan(
  { objects, events, bucket }: ScannerPorts,
  key: string,
): Promise<'clean' | 'threat' | 'gone'> {
  const bytes = await objects.read(key);
  if (!bytes) return 'gone';
  const clean = !Buffer.from(bytes).includes(EICAR);
  await events.publish({
    source: EVENTS.scannerSource,
    type: EVENTS.malwareDetailType,
    detail: scanResult(bucket, key, clean),
  });
  return clean ? 'clean' : 'threat';
}
