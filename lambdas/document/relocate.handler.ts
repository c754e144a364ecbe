import { environment } from '../../contracts/environment.ts';
import { relocateRequested } from '../../contracts/events.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { DocumentStore } from '../../stores/documents.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { relocate } from './relocate.ts';

const env = environment(FUNCTIONS.relocate.variables);
const stores = sealedStores(env);
const log = logger('relocate');
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  documents: new DocumentStore(stores.items),
  objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
};

export const handler = guarded(log, async (event: unknown): Promise<void> => {
  const { dossierId } = relocateRequested.parse(event).detail;
  log.info('relocated', { dossierId, ...(await relocate(dossierId, ports)) });
});
