import { documentOperations } from '../../contracts/document/operations.ts';
import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { DocumentStore } from '../../stores/documents.ts';
import { httpStores } from '../runtime/http-stores.ts';
import { httpHandler } from '../runtime/kernel.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { documentLogic } from './logic.ts';

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
