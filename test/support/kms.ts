import { CreateKeyCommand, type CreateKeyCommandInput, KMSClient } from '@aws-sdk/client-kms';
import { KmsKeys } from '../../stores/aws/kms-keys.ts';
import { asAdministrator } from './cloud.ts';

/** KMS with the three keys of the data stack, a test's own. */
export async function makeKeys(): Promise<KmsKeys> {
  const client = new KMSClient(asAdministrator());
  const make = async (input: CreateKeyCommandInput): Promise<string> => {
    const { KeyMetadata } = await client.send(new CreateKeyCommand(input));
    return KeyMetadata?.KeyId ?? '';
  };
  const [data, index, signing] = await Promise.all([
    make({ KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT' }),
    make({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' }),
    make({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }),
  ]);
  return new KmsKeys(client, { data, index: [index], signing });
}
