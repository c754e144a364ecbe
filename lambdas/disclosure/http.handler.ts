import { disclosureOperations } from '../../contracts/disclosure/operations.ts';
import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { DisclosureStore } from '../../stores/disclosures.ts';
import { consentStores } from '../consent/stores.ts';
import { httpStores } from '../runtime/http-stores.ts';
import { httpHandler } from '../runtime/kernel.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { disclosureLogic } from './logic.ts';

const env = environment(FUNCTIONS.disclosuresHttp.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  ...httpStores(stores.items, stores.vault),
  ...consentStores(stores.items, stores.vault),
  disclosures: new DisclosureStore(stores.items),
  objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
  signedAt: () => new Date(),
  log: logger('disclosures'),
};

export const handler = httpHandler(disclosureOperations, disclosureLogic(ports), ports);
