/** A data key in the clear (32 bytes) with its wrapped form, which is all that is stored. */
export type DataKey = { readonly plain: Uint8Array; readonly wrapped: Uint8Array };

/** The key service. `context` is authenticated with the wrapped key: a key of one subject does not open another's. */
export interface KeyService {
  generateDataKey(context: Readonly<Record<string, string>>): Promise<DataKey>;
  /** @throws when the context is another or the wrapped key was changed. */
  unwrap(wrapped: Uint8Array, context: Readonly<Record<string, string>>): Promise<Uint8Array>;
  /** Keyed hash (HMAC-SHA-256) with the index key, lower-case hexadecimal. */
  mac(text: string): Promise<string>;
  /** The same with each key that hashed before it, and may hash something that was not hashed anew yet. */
  formerMacs(text: string): Promise<string[]>;
  /** Which index key is the present one, when there was another before it; undefined for the first. */
  readonly rotatedIndex: string | undefined;
  /** ECDSA P-256 over the SHA-256 of these bytes, DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  /** SubjectPublicKeyInfo of the signing key, DER. */
  publicKey(): Promise<Uint8Array>;
}

/** What is public of the keys that ever signed, the present one first: certificates are checked by them for ever. */
export interface SigningKeys {
  /** `spki`: SubjectPublicKeyInfo, DER. `since`: ISO day on which the key was made. */
  all(): Promise<readonly { readonly spki: Uint8Array; readonly since: string }[]>;
}

/** Makes data keys where this function may not: in the vault. */
export interface KeyMaker {
  /** The subject has a key when this returns. Twice is harmless. */
  make(subject: string): Promise<void>;
}
