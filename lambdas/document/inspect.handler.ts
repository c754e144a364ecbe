import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { DocumentStore } from '../../stores/documents.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { arrivalOf } from './arrival.ts';
import { inspect } from './inspect.ts';

const env = environment(FUNCTIONS.inspect.variables);
const stores = sealedStores(env);
const log = logger('inspect');
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  documents: new DocumentStore(stores.items),
  objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
};

export const handler = guarded(log, async (event: unknown): Promise<void> => {
  const arrival = arrivalOf(event);
  log.info('inspected', { key: arrival.key, of: arrival.of, outcome: await inspect(arrival, ports) });
});
