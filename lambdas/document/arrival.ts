import * as z from 'zod';
import { malwareScanned, objectCreated } from '../../contracts/events.ts';
import type { Arrival } from './inspect.ts';

/**
 * What an event says about an upload. A scan that did not come to an end is an error of the scanner: the event is tried again,
 * and until there is a verdict nobody reads the document.
 */
export function arrivalOf(event: unknown): Arrival {
  const parsed = z.union([objectCreated, malwareScanned]).parse(event);
  if (parsed['detail-type'] === 'Object Created') return { of: 'content', key: parsed.detail.object.key };
  const { s3ObjectDetails, scanResultDetails } = parsed.detail;
  const status = scanResultDetails.scanResultStatus;
  if (status === 'ACCESS_DENIED' || status === 'FAILED') throw new Error('The scan did not come to an end');
  // A file that the scanner cannot look into (a locked PDF) is not known to be clean.
  return { of: 'malware', key: s3ObjectDetails.objectKey, clean: status === 'NO_THREATS_FOUND' };
}
