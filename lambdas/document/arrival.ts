import type { UploadReported } from '../../contracts/events.ts';
import type { Log } from '../runtime/log.ts';
import { type Arrival, type InspectPorts, inspect } from './inspect.ts';

/**
 * What an event says about an upload. A scan that did not come to an end is an error of the scanner: the event is tried again,
 * and until there is a verdict nobody reads the document.
 */
export function arrivalOf(event: UploadReported): Arrival {
  const key = keyIn(event);
  if (event['detail-type'] === 'Object Created') return { of: 'content', key };
  const { scanResultDetails } = event.detail;
  const status = scanResultDetails.scanResultStatus;
  if (status === 'ACCESS_DENIED' || status === 'FAILED') throw new Error('The scan did not come to an end');
  // What the scanner cannot look into (a locked PDF) is not known to be clean, and not known to have a virus.
  if (status === 'UNSUPPORTED') return { of: 'malware', key, clean: false, scanned: false };
  return { of: 'malware', key, clean: status === 'NO_THREATS_FOUND' };
}

/** Which upload an event is about. */
export const keyIn = (event: UploadReported): string =>
  event['detail-type'] === 'Object Created' ? event.detail.object.key : event.detail.s3ObjectDetails.objectKey;

/** Inspects the upload that an event is about. */
export async function inspectArrival(
  ports: InspectPorts & { readonly log: Pick<Log, 'info'> },
  event: UploadReported,
): Promise<void> {
  const arrival = arrivalOf(event);
  ports.log.info('inspected', { key: arrival.key, of: arrival.of, outcome: await inspect(ports, arrival) });
}
