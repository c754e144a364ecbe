import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { eventBridge } from '../../stores/aws/clients/eventbridge.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { EventBridgeEvents } from '../../stores/aws/eventbridge-events.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { logger } from '../runtime/log.ts';

/** What the local scanner reaches. */
export function scannerPorts() {
  const bucket = environment(FUNCTIONS.scanner.variables).DOCUMENTS_BUCKET;
  const objects = new S3Objects(s3Client(), bucket);
  return { bucket, objects, events: new EventBridgeEvents(eventBridge()), log: logger('scanner') };
}
