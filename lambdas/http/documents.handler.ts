import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { documentOperations } from '../../contracts/operations/documents.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { DocumentStore } from '../../stores/documents.ts';
import { httpStores } from '../wiring/http.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { documentLogic } from './documents/logic.ts';
import { httpHandler } from './kernel/kernel.ts';

const env = environment(FUNCTIONS.documentsHttp.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  ...httpStores(stores.items, stores.vault),
  documents: new DocumentStore(stores.items),
  objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
  signedAt: () => new Date(),
  log: logger('documents'),
};

export const handler = httpHandler(documentOperations, documentLogic(ports), ports);
