import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Profile } from '../profile.ts';
import { KEY_PENDING_DAYS } from '../terms.ts';

/** The deployment's own keys. Their policy leaves it to IAM, in this account only, who may use them. */
export class Keys extends Construct {
  /** Encrypts tables and buckets, and wraps the data key of each dossier. */
  readonly data: Key;
  /** Hashes names, so that a dossier is found by an exact name (EK-7.2) and nobody can read the names back. */
  readonly index: Key;
  /** Signs certificates of destruction; anyone may check them with its public half. */
  readonly signing: Key;

  constructor(scope: Construct, id: string, { protection }: Profile) {
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
    // KMS rotates symmetric encryption keys only. A new index key would lose every name, a new signing key every proof.
    this.index = new Key(this, 'Index', {
      ...common,
      description: 'Dossierwacht: keyed hashes of names',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
    });
    this.signing = new Key(this, 'Signing', {
      ...common,
      description: 'Dossierwacht: certificates of destruction',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
    });
  }
}
