import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { RightsStore } from '../../stores/rights.ts';
import { consentStores } from '../consent/stores.ts';
import { guarded } from '../runtime/guarded.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { type RightsOutcome, rightsTask } from './task.ts';
import { rightsStep } from './task-steps.ts';

const env = environment(FUNCTIONS.rightsTask.variables);
const stores = sealedStores(env, { index: env.INDEX_KEY_ID });
const ports = {
  ...practice(env.POLICY),
  ...stores,
  ...core(env.STAGE, stores.items),
  ...consentStores(stores.items, stores.vault),
  rights: new RightsStore(stores.items),
  objects: new S3Objects(s3Client(), env.DOCUMENTS_BUCKET),
};

export const handler = guarded(
  logger('rights-task'),
  (event: unknown): Promise<RightsOutcome> => rightsStep(rightsTask.parse(event), ports),
);
