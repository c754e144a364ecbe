import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { SurvivorStore } from '../../stores/survivors.ts';
import { logger } from '../runtime/log.ts';
import { sealedHttpPorts } from '../runtime/sealed.ts';

/** What the routes of certificates and relations reach. */
export function proofHttpPorts() {
  const env = environment(FUNCTIONS.proofHttp.variables);
  const ports = sealedHttpPorts(env);
  const proof = new S3Objects(s3Client(), env.PROOF_BUCKET);
  return { ...ports, survivors: new SurvivorStore(ports.items, ports.vault), proof, log: logger('proof') };
}
