import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key, type KeyProps, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Configuration } from '../configuration.ts';
import type { Profile } from '../profile.ts';
import { KEY_PENDING_DAYS } from '../terms.ts';

/** The present key first, then those before it, back to the first. */
export type Generations = readonly [Key, ...Key[]];

export type KeysProps = Pick<Configuration, 'indexKeys' | 'signingKeys'> & { readonly profile: Profile };

/** The deployment's own keys. Their policy leaves it to IAM, in this account only, who may use them. */
export class Keys extends Construct {
  /** Encrypts tables and buckets, and wraps the data key of each dossier. */
  readonly data: Key;
  /** Hashes names, so that a dossier is found by an exact name (EK-7.2) and nobody can read the names back. */
  readonly index: Generations;
  /** Signs certificates of destruction; anyone may check them with its public half, and older ones with that of the key that signed then. */
  readonly signing: Generations;

  constructor(scope: Construct, id: string, { profile: { protection }, indexKeys, signingKeys }: KeysProps) {
    super(scope, id);
    const common = {
      pendingWindow: Duration.days(KEY_PENDING_DAYS),
      removalPolicy: protection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    };
    this.data = new Key(this, 'Data', {
      ...common,
      description: 'Dossierwacht: data at rest',
      enableKeyRotation: true,
    });
    // KMS rotates symmetric encryption keys only. A new one of these is asked for with -c (ADR 46), and those before it stay: by them
    // names are found until each is hashed anew, and certificates are checked for ever.
    this.index = this.#generations('Index', indexKeys, {
      ...common,
      description: 'Dossierwacht: keyed hashes of names',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
    });
    this.signing = this.#generations('Signing', signingKeys, {
      ...common,
      description: 'Dossierwacht: certificates of destruction',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
    });
  }

  /** The first has the name that it had when there was one. */
  #generations(name: string, count: number, props: KeyProps): Generations {
    const first = new Key(this, name, props);
    const later = Array.from({ length: count - 1 }, (_, place) => new Key(this, `${name}${place + 2}`, props));
    const [present, ...before] = [first, ...later].reverse();
    return [present ?? first, ...before];
  }
}
