import { environment } from '../../contracts/environment.ts';
import { objectCreated } from '../../contracts/events.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { eventBridge } from '../../stores/aws/clients/eventbridge.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { EventBridgeEvents } from '../../stores/aws/eventbridge-events.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { scan } from './scanner.ts';

const env = environment(FUNCTIONS.scanner.variables);
const bucket = env.DOCUMENTS_BUCKET;
const ports = {
  bucket,
  objects: new S3Objects(s3Client(), bucket),
  events: new EventBridgeEvents(eventBridge()),
};

export const handler = guarded(logger('scanner'), (event: unknown) =>
  scan(objectCreated.parse(event).detail.object.key, ports),
);
