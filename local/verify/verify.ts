import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import {
  assemble,
  type DestructionCertificate,
  destructionCertificateSchema,
  signedBytes,
} from '../../contracts/proof/certificate.ts';

export type Verified =
  | { readonly ok: true; readonly keyId: string; readonly certificate: DestructionCertificate }
  | Refused;

type VerifyRefusal =
  | 'too-long'
  | 'not-json'
  | 'unknown-field'
  | 'not-a-certificate'
  | 'changed-bytes'
  | 'key-unreadable'
  | 'wrong-key'
  | 'signature';

/** Several times what a certificate can be. */
const MAX_BYTES = 64 * 1024;

type Refused = { readonly ok: false; readonly code: VerifyRefusal; readonly reason: string };

const no = (code: VerifyRefusal, reason: string): Refused => ({ ok: false, code, reason });

/**
 * Is this a certificate of destruction as it was signed, byte for byte? Needs no network. A certificate has exactly one form,
 * so any changed byte is found, white space included.
 * @param bytes the file
 * @param pem the public key of the practice's signing key
 */
export function verifyCertificate(bytes: Uint8Array, pem: string): Verified {
  const parsed = parseCertificate(bytes);
  if (!parsed.ok) return parsed;
  const { certificate } = parsed;
  const { signature, ...body } = certificate;
  const key = readKey(pem);
  if (!key) return no('key-unreadable', 'The public key cannot be read: it must be an ECDSA P-256 public key in PEM.');
  const keyId = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  if (keyId !== signature.keyId)
    return no('wrong-key', `The certificate says it was signed with key ${signature.keyId}; this key is ${keyId}.`);
  const value = Buffer.from(signature.value, 'base64');
  // Base64 can write the same bytes in several ways: the last bits of its last character mean nothing.
  if (value.toString('base64') !== signature.value)
    return no('changed-bytes', 'The signature is not written as it was: something in it was changed.');
  // OpenSSL takes a signature only in its one DER form, without anything behind it.
  if (!verify('sha256', signedBytes(body), key, value))
    return no('signature', 'The signature does not fit: the certificate or its signature was changed after signing.');
  return { ok: true, keyId, certificate };
}

type Parsed = { readonly ok: true; readonly certificate: DestructionCertificate } | Refused;

/** The certificate in the file, when the file is written in the one form a certificate has. */
function parseCertificate(bytes: Uint8Array): Parsed {
  if (bytes.length > MAX_BYTES) return no('too-long', 'The file is too long to be a certificate.');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return no('not-json', 'The file is not JSON.');
  }
  const parsed = destructionCertificateSchema().safeParse(json);
  if (!parsed.success) return refused(parsed.error.issues);
  const { signature, ...body } = parsed.data;
  const exact = assemble(body, signature);
  const place = exact.findIndex((byte, index) => byte !== bytes[index]);
  if (place !== -1 || exact.length !== bytes.length) {
    const at = place === -1 ? exact.length : place;
    const reason = `The file is not written as it was signed: something was added, moved or changed at byte ${at + 1}.`;
    return no('changed-bytes', reason);
  }
  return { ok: true, certificate: parsed.data };
}

type Issues = NonNullable<ReturnType<ReturnType<typeof destructionCertificateSchema>['safeParse']>['error']>['issues'];

/** Names of unknown fields are somebody else's text: quoted, so that they cannot play with a terminal. */
function refused(issues: Issues): Refused {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((name) => [...issue.path, name].join('.')) : [],
  );
  if (unknown.length > 0)
    return no('unknown-field', `A certificate has no field ${unknown.map((name) => JSON.stringify(name)).join(', ')}.`);
  const places = [...new Set(issues.map(({ path }) => path.join('.') || 'the whole'))];
  return no(
    'not-a-certificate',
    `This is not a certificate of destruction as it should be. Wrong: ${places.join(', ')}.`,
  );
}

/** A private key would do as well for OpenSSL, but who has one here made a mistake that should not pass unseen. */
function readKey(pem: string): KeyObject | undefined {
  if (!pem.includes('-----BEGIN PUBLIC KEY-----')) return undefined;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined;
  }
}
