import { DescribeKeyCommand, GetPublicKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../domain/calendar.ts';
import type { SigningKeys } from '../keys.ts';

/** What is public of the keys in KMS that ever signed. */
export class KmsSigningKeys implements SigningKeys {
  readonly #client: KMSClient;
  readonly #ids: readonly string[];

  /** @param ids the present one first */
  constructor(client: KMSClient, ids: readonly string[]) {
    this.#client = client;
    this.#ids = ids;
  }

  all(): ReturnType<SigningKeys['all']> {
    return Promise.all(
      this.#ids.map(async (KeyId) => {
        const [{ PublicKey }, { KeyMetadata }] = await Promise.all([
          this.#client.send(new GetPublicKeyCommand({ KeyId })),
          this.#client.send(new DescribeKeyCommand({ KeyId })),
        ]);
        const made = KeyMetadata?.CreationDate;
        if (PublicKey === undefined || made === undefined) throw new Error('KMS left its answer out.');
        return { spki: PublicKey, since: dayOf(Temporal.Instant.fromEpochMilliseconds(made.getTime())) };
      }),
    );
  }
}
