import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { proofOperations } from '../../contracts/operations/proof.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { SurvivorStore } from '../../stores/survivors.ts';
import { httpStores } from '../wiring/http.ts';
import { logger } from '../wiring/log.ts';
import { core, practice } from '../wiring/practice.ts';
import { sealedStores } from '../wiring/sealed.ts';
import { httpHandler } from './kernel/kernel.ts';
import { proofLogic } from './proof/logic.ts';

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
