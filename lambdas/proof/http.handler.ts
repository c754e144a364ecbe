import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { proofOperations } from '../../contracts/proof/operations.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { SurvivorStore } from '../../stores/survivors.ts';
import { httpStores } from '../runtime/http-stores.ts';
import { httpHandler } from '../runtime/kernel.ts';
import { logger } from '../runtime/log.ts';
import { core, practice } from '../runtime/practice.ts';
import { sealedStores } from '../runtime/sealed.ts';
import { proofLogic } from './logic.ts';

const env = environment(FUNCTIONS.proofHttp.variables);
const stores = sealedStores(env);
const ports = {
  ...practice(env.POLICY),
  ...core(env.STAGE, stores.items),
  ...httpStores(stores.items, stores.vault),
  survivors: new SurvivorStore(stores.items, stores.vault),
  proof: new S3Objects(s3Client(), env.PROOF_BUCKET),
  log: logger('proof'),
};

export const handler = httpHandler(proofOperations, proofLogic(ports), ports);
