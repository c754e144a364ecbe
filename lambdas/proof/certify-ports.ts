import { environment } from '../../contracts/environment.ts';
import { FUNCTIONS } from '../../contracts/functions.ts';
import { dynamoDb } from '../../stores/aws/clients/dynamodb.ts';
import { kms } from '../../stores/aws/clients/kms.ts';
import { s3Client } from '../../stores/aws/clients/s3.ts';
import { DynamoItems } from '../../stores/aws/dynamodb-items.ts';
import { KmsKeys } from '../../stores/aws/kms-keys.ts';
import { S3Objects } from '../../stores/aws/s3-objects.ts';
import { ErasureStore } from '../../stores/erasures.ts';
import { readLetterFonts } from '../letters/fonts.ts';
import { type Log, logger } from '../runtime/log.ts';
import { practice } from '../runtime/practice.ts';
import { renderCertificate } from './certificate-letter.ts';
import type { CertifyPorts } from './certify.ts';

/** What certifies an erasure reaches. */
export function certifyPorts(): CertifyPorts & { readonly log: Log } {
  const env = environment(FUNCTIONS.certify.variables);
  const tables = { records: env.RECORDS_TABLE, survivors: env.SURVIVORS_TABLE };
  const items = new DynamoItems(dynamoDb(), tables);
  const core = practice(env.STAGE, items);
  return {
    ...core,
    erasures: new ErasureStore(items),
    keys: new KmsKeys(kms(), { signing: env.SIGNING_KEY_ID }),
    proof: new S3Objects(s3Client(), env.PROOF_BUCKET),
    log: logger('certify'),
    print: async (certificate) => renderCertificate(certificate, core.policy, await readLetterFonts(env.FONT_PATH)),
  };
}
